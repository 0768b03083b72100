package dev.dateline.text.place;

import dev.dateline.bench.lists.GazetteerGenerator;
import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.TestLexicons;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Gazetteers for tests: the shipped one, loaded once, and small ones from lines. */
public final class TestGazetteers {
    private TestGazetteers() {}

    /** The gazetteer that ships with the program, shared. */
    public static Gazetteer shipped() {
        return Lexicons.shipped().gazetteer();
    }

    /** A gazetteer of lines whose columns are separated by ; for reading's sake. */
    public static Gazetteer of(String... lines) {
        String text = String.join("\n", lines).replace(';', '\t');
        try {
            return Gazetteer.read(
                    new ByteArrayInputStream(GazetteerGenerator.gzip(text)),
                    TestLexicons.of("reading\tcapital", "may\tnever"),
                    Lexicons.shipped().commonWords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
