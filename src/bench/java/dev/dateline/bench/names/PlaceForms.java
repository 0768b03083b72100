package dev.dateline.bench.names;

import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Forms of the names of places. Columns {@code cluster_id}, {@code canonical}, {@code query} or {@code variant}, and where
 * there is one {@code class} or {@code kind}; or pairs of places that look alike: two
 * columns of clusters and two of names, numbered.
 *
 * @param names the name to show of each place, by its id
 * @param forms what to ask for
 * @param lookAlikes of these pairs each is asked for
 */
record PlaceForms(Map<String, String> names, List<Form> forms, List<LookAlike> lookAlikes) {
    /**
     * A form of a name.
     *
     * @param id of the place it is a name of
     * @param text the form
     * @param kind how it differs from the name
     */
    record Form(String id, String text, String kind) {}

    /** Ids of two places that are not the same, and their names. */
    record LookAlike(String first, String second, String firstName, String secondName) {}

    /**
     * Reads a file. Numbers of lists that the gazetteer was made from become its ids, which an archive would have.
     *
     * @throws TsvFile.BrokenTable when it is neither kind of table
     */
    static PlaceForms read(Path path, Gazetteer gazetteer) throws IOException {
        TsvFile file = TsvFile.read(path);
        PlaceForms read = new PlaceForms(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        UnaryOperator<String> ids = ids(gazetteer);
        if (file.has("name1")) {
            file.rows().forEach(row -> read.addLookAlike(row, ids));
        } else if (file.has("canonical") && (file.has("query") || file.has("variant"))) {
            file.rows().forEach(row -> read.addForm(file, row, ids));
        } else {
            throw new TsvFile.BrokenTable(
                    path + ", line 1: there are neither the columns \"canonical\" and \"query\" or "
                            + "\"variant\", nor \"name1\" and \"name2\"");
        }
        return read;
    }

    private static UnaryOperator<String> ids(Gazetteer gazetteer) {
        Map<String, String> ids = new HashMap<>();
        gazetteer.places().forEach(place -> {
            place.sources().forEach(source -> ids.put(source, place.id()));
            if (place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.TERRITORY) {
                ids.put("iso-" + place.country(), place.id());
            }
        });
        return cluster -> ids.getOrDefault(cluster.substring(cluster.indexOf('/') + 1), cluster);
    }

    private void addForm(TsvFile file, TsvFile.Row row, UnaryOperator<String> ids) {
        String id = ids.apply(row.cell("cluster_id"));
        names.putIfAbsent(id, row.cell("canonical"));
        String kind = row.cell(file.has("class") ? "class" : "kind");
        forms.add(new Form(id, row.cell(file.has("query") ? "query" : "variant"), kind));
    }

    private void addLookAlike(TsvFile.Row row, UnaryOperator<String> ids) {
        LookAlike pair = new LookAlike(
                ids.apply(row.cell("cluster1")), ids.apply(row.cell("cluster2")), row.cell("name1"), row.cell("name2"));
        names.putIfAbsent(pair.first(), pair.firstName());
        names.putIfAbsent(pair.second(), pair.secondName());
        lookAlikes.add(pair);
    }
}
