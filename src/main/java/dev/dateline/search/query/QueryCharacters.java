package dev.dateline.search.query;

/** The meaning of the characters of a query. Pure functions. */
public final class QueryCharacters {
    /** Digits of a number that are read: more than any limit has. */
    private static final int DIGITS = 4;

    private QueryCharacters() {}

    /** The plain form of a curly quotation mark, apostrophe or dash; half a surrogate pair becomes U+FFFD. */
    static int plain(int character) {
        return switch (character) {
            case '“', '”', '„', '‟', '«', '»', '″', '＂', '〝', '〞' -> '"';
            case '‘', '’', '‚', '‛', '′', '＇' -> '\'';
            case '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－' -> '-';
            default -> Character.getType(character) == Character.SURROGATE ? 0xFFFD : character;
        };
    }

    /** Spaces, line breaks, control characters. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    static boolean endsWord(int character) {
        return isSpace(character) || character == '"' || character == '(' || character == ')';
    }

    /** Letters, digits, and symbols such as emoji, which the standard tokenizer keeps as tokens. */
    static boolean isSearchable(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.OTHER_SYMBOL;
    }

    /** Punctuation that can be next to a word without belonging to it; a combining mark belongs to it. */
    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.OTHER_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    static boolean isSearchable(String text) {
        return text.codePoints().anyMatch(QueryCharacters::isSearchable);
    }

    /** Whether the tokenizer will make one token of it: letters, digits, marks, and dots and apostrophes among them. */
    public static boolean isOneWord(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isLetterOrDigit(character)
                        || Character.getType(character) == Character.NON_SPACING_MARK
                        || character == '.'
                        || character == '\'');
    }

    /** The characters from {@code start} to before {@code end}, trimmed, with one space for each run of spaces. */
    static String text(int[] query, int start, int end) {
        StringBuilder text = new StringBuilder();
        boolean space = false;
        for (int i = start; i < end; i++) {
            if (isSpace(query[i])) {
                space = !text.isEmpty();
            } else {
                if (space) {
                    text.append(' ');
                    space = false;
                }
                text.appendCodePoint(query[i]);
            }
        }
        return text.toString();
    }

    /** The same without trailing punctuation; empty when nothing in it can be searched for. */
    static String withoutMarks(int[] query, int start, int end) {
        int to = end;
        while (start < to && isMark(query[to - 1]) && !isLanguage(query, start, to)) {
            to--;
        }
        String text = text(query, start, to);
        return isSearchable(text) ? text : "";
    }

    /** Whether it is a single letter and #, as in {@code C#}. */
    private static boolean isLanguage(int[] query, int start, int end) {
        return end - start == 2 && query[start + 1] == '#' && Character.isLetter(query[start]);
    }

    /** The number from {@code start} to before {@code end}, without trailing punctuation; -1 when it is not a number. */
    static int number(int[] query, int start, int end) {
        int stop = end;
        while (stop > start && isMark(query[stop - 1])) {
            stop--;
        }
        if (stop == start || stop - start > DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < stop; i++) {
            if (query[i] < '0' || query[i] > '9') {
                return -1;
            }
            number = 10 * number + query[i] - '0';
        }
        return number;
    }
}
