package dev.dateline.text.place;

import dev.dateline.bench.lists.GazetteerGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gazetteers for tests: the shipped one, loaded once, and small ones from lines. */
public final class TestGazetteers {
    private TestGazetteers() {}

    private static final class Shipped {
        static final Gazetteer GAZETTEER = Gazetteer.load();
    }

    public static Gazetteer shipped() {
        return Shipped.GAZETTEER;
    }

    /** A gazetteer of lines whose columns are separated by ; for reading's sake. */
    static Gazetteer of(String... lines) {
        String text = String.join("\n", lines).replace(';', '\t');
        try {
            return Gazetteer.load(
                    new ByteArrayInputStream(GazetteerGenerator.gzip(text)), words("reading\tcapital", "may\tnever"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ByteArrayInputStream words(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** The ids that a form may mean, in order. */
    public static List<String> ids(Gazetteer gazetteer, String form) {
        return gazetteer.find(form).stream().map(found -> found.place().id()).toList();
    }

    /** What a filter would mark: "ids@position+tokens", ids joined by "/", "~" before weak ones. */
    static List<String> marks(Gazetteer gazetteer, String... tokens) {
        PlaceMatcher matcher = new PlaceMatcher(gazetteer);
        List<String> marks = new ArrayList<>();
        int position = 0;
        int next = 0;
        while (position < tokens.length) {
            while (!matcher.isFull() && next < tokens.length) {
                matcher.add(tokens[next].toCharArray(), tokens[next].length(), next == 0);
                next++;
            }
            int length = matcher.match();
            if (length > 0) {
                marks.add(ids(matcher) + "@" + position + "+" + length);
            }
            int step = Math.max(1, length);
            matcher.remove(step);
            position += step;
        }
        return marks;
    }

    private static String ids(PlaceMatcher matcher) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < matcher.count(); i++) {
            char[] id = new char[matcher.idLength(i)];
            matcher.copyId(i, id);
            ids.add((isWeak(matcher.standing(i)) ? "~" : "") + new String(id));
        }
        return String.join("/", ids);
    }

    /** Whether a form is an adjective or an abbreviation. */
    public static boolean isWeak(PlaceStanding standing) {
        return standing == PlaceStanding.ADJECTIVE || standing == PlaceStanding.ABBREVIATION;
    }
}
