package dev.dateline.text.fold;

import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What letters and signs become that Unicode does not decompose into a plain letter, from {@code lexicons/folding.tsv},
 * and in texts traditional Han characters, from {@code lexicons/folding-han.tsv}: the one table for everything that folds. Immutable, safe for many threads.
 */
public final class FoldingTable {
    private static final Lazy<FoldingTable> SHIPPED =
            new Lazy<>(() -> new FoldingTable(Lexicon.read("folding.tsv"), Lexicon.read("folding-han.tsv")));
    private static final String NOTHING = "NONE";

    /** What is folded. The column of the lexicon is empty where a use does not differ from texts. */
    public enum Use {
        /** Words of texts and queries, by {@link Folding}. */
        TEXTS(1),
        /** Keys of names, by {@link NameFolding}. */
        NAMES(3),
        /** Forms of places in the gazetteer. */
        PLACES(4);

        private final int column;

        Use(int column) {
            this.column = column;
        }
    }

    private final Map<Use, Map<Integer, String>> targets = new EnumMap<>(Use.class);

    private FoldingTable(Lexicon lexicon, Lexicon han) {
        for (Use use : Use.values()) {
            Map<Integer, String> listed = new HashMap<>();
            lexicon.lines().forEach(line -> add(line, use, listed));
            if (use == Use.TEXTS) {
                han.lines().forEach(line -> addHan(line, listed));
            }
            targets.put(use, listed);
        }
    }

    /**
     * The table that ships with the program, read when first asked for.
     *
     * @throws LexiconException when a line of it is broken
     */
    public static FoldingTable shipped() {
        return SHIPPED.get();
    }

    /** What the character becomes, empty for nothing; null when the table does not fold it. */
    public @Nullable String target(int codePoint, Use use) {
        return targets.getOrDefault(use, Map.of()).get(codePoint);
    }

    private static void add(Lexicon.Line line, Use use, Map<Integer, String> targets) {
        String[] range = line.column(0).split("\\.\\.", 2);
        int last = codePoint(range[range.length - 1], line);
        String written = written(line, use);
        for (int codePoint = codePoint(range[0], line); codePoint <= last; codePoint++) {
            if (!written.equals(Character.toString(codePoint))) {
                targets.put(codePoint, written.equals(NOTHING) ? "" : written);
            }
        }
    }

    private static void addHan(Lexicon.Line line, Map<Integer, String> targets) {
        for (String traditional : line.column(1).split(" ", -1)) {
            targets.put(codePoint(traditional, line), line.column(0));
        }
    }

    private static String written(Lexicon.Line line, Use use) {
        boolean own =
                use.column < line.columns().size() && !line.column(use.column).isEmpty();
        return line.column(own ? use.column : Use.TEXTS.column);
    }

    private static int codePoint(String written, Lexicon.Line line) {
        if (written.startsWith("U+")) {
            return Integer.parseInt(written, 2, written.length(), 16);
        }
        if (written.codePointCount(0, written.length()) != 1) {
            throw line.broken("'" + written + "' is neither one character nor U+ and its number");
        }
        return written.codePointAt(0);
    }
}
