package dev.dateline.bench.lists;

import dev.dateline.bench.lists.Draft.Where;
import dev.dateline.bench.lists.SourceList.Line;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes lexicons/gazetteer.tsv.gz from published lists and from the hand-written lists in the same folder. The same input
 * gives the same lines in the same order. Run it with {@code dateline bench lists gazetteer}; see docs/places.md.
 */
public final class GazetteerGenerator {
    /** The head of the file, with the attribution that the licences ask for. */
    static final String HEAD = """
            # Dateline's gazetteer. Made by GazetteerGenerator; do not edit. See docs/places.md.
            # Contains data of GeoNames (https://www.geonames.org), licensed under CC BY 4.0, changed: selected, merged, renamed.
            # Contains names of territories from the "rigour" data of OpenSanctions, MIT licence.
            # Contains places, groups and names written for Dateline (places-extra.tsv, groups.tsv, demonyms.tsv), Apache-2.0.
            # id, kind, name, country, parent, latitude, longitude, population, sources, names, alternates, related, adjectives, abbreviations
            """;

    private final Drafts drafts = new Drafts();

    /** Reads the published lists of one folder and the hand-written ones of lexicons, and writes the file there. */
    static void write(Path lists, Path lexicons) throws IOException {
        String lines = new GazetteerGenerator().generate(lists, lexicons);
        Files.write(lexicons.resolve("gazetteer.tsv.gz"), gzip(lines));
    }

    /** The whole file, as text. */
    String generate(Path lists, Path lexicons) throws IOException {
        for (Line line : SourceList.lines(lexicons.resolve("places-extra.tsv"))) {
            addOwn(line);
        }
        for (Line line : SourceList.lines(lexicons.resolve("groups.tsv"))) {
            addGroup(line);
        }
        ListMerge merge = new ListMerge(drafts);
        merge.addCountries(SourceList.clusters(lists.resolve("countries.tsv")));
        merge.addTerritories(SourceList.clusters(lists.resolve("territories.tsv")));
        merge.addCities(SourceList.clusters(lists.resolve("geonames-cities15000.tsv.gz")));
        merge.addWeakNames();
        SubForms.addTo(drafts.all());
        SortedMap<String, Draft> named = drafts.named();
        for (Line line : SourceList.lines(lexicons.resolve("demonyms.tsv"))) {
            addWeakForms(line, named);
        }
        StringBuilder text = new StringBuilder(HEAD);
        named.forEach((id, draft) -> text.append(draft.line(id)).append('\n'));
        return text.toString();
    }

    private void addOwn(Line line) {
        if (line.columns().size() != 8) {
            throw line.broken("8 columns expected, " + line.columns().size() + " found");
        }
        Where where = new Where(line.column(2), line.column(3), line.column(4), line.column(5));
        Draft draft = new Draft(kind(line), line.column(1), where);
        for (String form : line.parts(6, "|")) {
            draft.add(form, PlaceStanding.NAME);
        }
        for (String source : line.parts(7, ",")) {
            if (!source.isBlank()) {
                draft.sources.add(source);
            }
        }
        drafts.add(draft, line);
    }

    private void addGroup(Line line) {
        if (line.columns().size() != 3) {
            throw line.broken("3 columns expected, " + line.columns().size() + " found");
        }
        Draft draft = new Draft(PlaceKind.GROUP, line.column(0), new Where("", "", "", ""));
        line.parts(1, "|").forEach(name -> draft.add(name, PlaceStanding.NAME));
        line.parts(2, "|").forEach(shortForm -> draft.add(shortForm, PlaceStanding.ABBREVIATION));
        drafts.add(draft, line);
    }

    private static PlaceKind kind(Line line) {
        try {
            return PlaceKind.of(line.column(0));
        } catch (IllegalArgumentException e) {
            throw line.broken("no such kind: " + line.column(0));
        }
    }

    private static void addWeakForms(Line line, SortedMap<String, Draft> named) {
        Draft draft = named.get(line.column(0));
        if (draft == null) {
            throw line.broken("no place has the id '" + line.column(0) + "'");
        }
        Map<PlaceStanding, List<String>> columns = new HashMap<>();
        columns.put(PlaceStanding.ADJECTIVE, line.parts(1, "|"));
        columns.put(PlaceStanding.ABBREVIATION, line.parts(2, "|"));
        columns.forEach((standing, forms) -> {
            for (String form : forms) {
                draft.remove(form);
                draft.add(form, standing);
            }
        });
    }

    /** Gzip without a date, at the highest level. */
    public static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new BestGzip(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream target) throws IOException {
            super(target);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
