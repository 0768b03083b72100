package dev.dateline.bench.names;

import dev.dateline.article.EntityKind;
import dev.dateline.bench.BenchReports;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.text.Lexicons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds places by forms of their names in an index of their names: as entities, and in the text of articles. One thread.
 */
public final class PlaceBench {
    /** Looked at of each list of results, as the aim says. */
    private static final int FIRST = 3;

    private static final long SEED = 6;

    private final StockNames stock;
    private final EntitiesOfNames entities;

    /** Measures on that cluster; {@link #remove} cleans up. */
    public PlaceBench(Cluster cluster) {
        this.stock = new StockNames(cluster);
        this.entities = new EntitiesOfNames(cluster, EntityKind.PLACE);
    }

    /**
     * Measures a file.
     *
     * @param most how many forms to ask for; drawn, always the same
     * @throws TsvFile.BrokenTable when the file is not a table of places
     */
    public Report run(Path file, int most) throws IOException {
        PlaceForms read = PlaceForms.read(file, Lexicons.shipped().gazetteer());
        List<String> ids = new ArrayList<>(read.names().keySet());
        List<String> names = List.copyOf(read.names().values());
        stock.fill(names);
        entities.fill(ids, names);
        List<PlaceForms.Form> forms = new ArrayList<>(read.forms());
        Collections.shuffle(forms, new Random(SEED));
        Shares right = new Shares();
        for (PlaceForms.Form form : forms.subList(0, Math.min(most, forms.size()))) {
            for (Way way : Way.values()) {
                List<String> found = find(way, form.text(), ids);
                boolean isFirst =
                        found.subList(0, Math.min(FIRST, found.size())).contains(form.id());
                right.add(" all", way, isFirst);
                right.add(form.kind(), way, isFirst);
            }
        }
        return new Report(file, ids.size(), right, joined(read, ids));
    }

    /** Whether asking for one place finds the other: as an entity before the place itself, in text at all. */
    private Shares joined(PlaceForms read, List<String> ids) throws IOException {
        Shares joined = new Shares();
        for (PlaceForms.LookAlike pair : read.lookAlikes()) {
            for (Way way : Way.values()) {
                List<String> found = find(way, pair.firstName(), ids);
                int other = found.indexOf(pair.second());
                int itself = found.indexOf(pair.first());
                boolean isWrong = other >= 0 && (way == Way.TEXT || itself < 0 || other < itself);
                joined.add("one for the other", way, isWrong);
            }
        }
        return joined;
    }

    /** Removes what was indexed. */
    public void remove() throws IOException {
        stock.remove();
        entities.remove();
    }

    private List<String> find(Way way, String form, List<String> ids) throws IOException {
        return switch (way) {
            case DATELINE -> entities.find(form);
            case TEXT -> entities.findArticles(form);
            case STANDARD, FOLDED, FUZZY, TRIGRAMS ->
                stock.find(way, form, FIRST + 1).stream().map(ids::get).toList();
        };
    }

    /** What measuring a file of names of places came to, as a table or as JSON. */
    public static final class Report implements BenchReports.FileReport {
        private final Path file;
        private final int places;
        private final Shares right;
        private final Shares joined;

        Report(Path file, int places, Shares right, Shares joined) {
            this.file = file;
            this.places = places;
            this.right = right;
            this.joined = joined;
        }

        @Override
        public String text() {
            StringBuilder text =
                    new StringBuilder(String.format(Locale.ROOT, "%s: %d places%n", file.getFileName(), places));
            if (!right.isEmpty()) {
                text.append(right.text("the place in the first three"));
            }
            if (!joined.isEmpty()) {
                text.append(joined.text("another place found"));
            }
            return text.toString();
        }

        @Override
        public ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("file", String.valueOf(file.getFileName())).put("places", places);
            json.set("right_in_first_three", right.json());
            json.set("another_place_found", joined.json());
            return json;
        }
    }
}
