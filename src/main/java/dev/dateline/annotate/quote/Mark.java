package dev.dateline.annotate.quote;

/** The kinds of quotation marks that English texts have. */
enum Mark {
    /** The mark of typewriters, the same at both ends. */
    STRAIGHT("\"", "\"", false),
    CURLY("\u201c", "\u201d", false),
    /** Two apostrophes, as news agencies send them. */
    APOSTROPHES("''", "''", false),
    /** As typesetting programs write them. */
    GRAVE("``", "''", false),
    GUILLEMETS("\u00ab", "\u00bb", false),
    CURLY_SINGLE("\u2018", "\u2019", true),
    STRAIGHT_SINGLE("'", "'", true);

    private final String opening;
    private final String closing;
    private final boolean single;

    Mark(String opening, String closing, boolean single) {
        this.opening = opening;
        this.closing = closing;
        this.single = single;
    }

    boolean isSingle() {
        return single;
    }

    int width() {
        return opening.length();
    }

    boolean opens(String text, int at) {
        return text.startsWith(opening, at);
    }

    boolean closes(String text, int at) {
        return text.startsWith(closing, at);
    }
}
