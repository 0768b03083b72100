package dev.dateline.text.fold;

import dev.dateline.text.lexicon.Lexicon;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each character above ASCII folds to by itself, from Unicode's compatibility decomposition and
 * {@code lexicons/folding.tsv}. Safe for many threads.
 */
final class FoldingTable {
    /** The planes with letters that fold: the basic one, and the next with mathematical and enclosed letters. */
    private static final int END = 0x20000;

    private static final int ASCII_END = 0x80;
    private static final String NOTHING = "NONE";

    /** By code point; half a megabyte, for a look-up without arithmetic. */
    private final @Nullable String[] targets;

    private FoldingTable(Map<Integer, String> listed) {
        targets = new String[END];
        for (int codePoint = ASCII_END; codePoint < END; codePoint++) {
            targets[codePoint] = target(codePoint, listed);
        }
    }

    /** The table of the project; building it decomposes 130,000 characters, some 50 ms. */
    static FoldingTable standard() {
        return Standard.TABLE;
    }

    /** What the character becomes, empty for nothing, null when it stays. */
    @Nullable
    String target(int codePoint) {
        return codePoint < END ? targets[codePoint] : null;
    }

    private static @Nullable String target(int codePoint, Map<Integer, String> listed) {
        String own = listed.get(codePoint);
        if (own != null) {
            return own;
        }
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT) {
            return "";
        }
        if (type == Character.SURROGATE || type == Character.UNASSIGNED || type == Character.PRIVATE_USE) {
            return null;
        }
        String self = Character.toString(codePoint);
        String target = decomposed(self, listed);
        // A spacing accent decomposes to a space and a mark: no token has a space, so it stays.
        return target.equals(self) || target.indexOf(' ') >= 0 ? null : target;
    }

    /** Decomposed, each part folded, marks on Latin letters dropped, and what is not Latin put together again. */
    private static String decomposed(String self, Map<Integer, String> listed) {
        StringBuilder parts = new StringBuilder();
        Normalizer.normalize(self, Form.NFKD).codePoints().forEach(part -> {
            String folded = listed.get(part);
            if (folded != null) {
                parts.append(folded);
            } else if (!Folding.isMark(part) || !endsLatin(parts)) {
                parts.appendCodePoint(part);
            }
        });
        return Normalizer.normalize(parts, Form.NFC);
    }

    private static boolean endsLatin(StringBuilder text) {
        return !text.isEmpty() && Folding.isLatin(text.codePointBefore(text.length()));
    }

    private static Map<Integer, String> listed(Lexicon lexicon) {
        Map<Integer, String> targets = new HashMap<>();
        for (Lexicon.Line line : lexicon.lines()) {
            String[] range = line.column(0).split("\\.\\.", 2);
            int last = codePoint(range[range.length - 1], line);
            String target = line.column(1).equals(NOTHING) ? "" : line.column(1);
            for (int codePoint = codePoint(range[0], line); codePoint <= last; codePoint++) {
                targets.put(codePoint, target);
            }
        }
        return targets;
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

    /** Built when first asked for. */
    private static final class Standard {
        static final FoldingTable TABLE = new FoldingTable(listed(Lexicon.read("folding.tsv")));
    }
}
