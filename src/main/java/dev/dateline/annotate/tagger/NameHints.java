package dev.dateline.annotate.tagger;

/** What word lists say about tokens and names, as bits, for {@link SecondReading}. Thread-safe. */
public interface NameHints {
    /** A listed given name. */
    int GIVEN = 1;
    /** A common English word. */
    int COMMON = 2;
    /** Ends names of organizations: Bank, Ministry. */
    int BODY = 4;
    /** Ends names of laws, events and works: Act, Cup. */
    int OTHER = 8;

    /** A place that running text means by this name. */
    int PLACE = 1;
    /** A listed country. */
    int COUNTRY = 2;
    /** A listed organization or building. */
    int ORGANIZATION = 4;
    /** Listed as not being a name. */
    int NO_NAME = 8;

    /** No lists at all. */
    NameHints NONE = new NameHints() {
        @Override
        public int ofWord(String word) {
            return 0;
        }

        @Override
        public int ofPhrase(String words) {
            return 0;
        }
    };

    /** Returns the bits of one token, as written: {@link #GIVEN}, {@link #COMMON}, {@link #BODY}, {@link #OTHER}. */
    int ofWord(String word);

    /**
     * Returns the bits of one or more tokens, as written, with single spaces: {@link #PLACE}, {@link #COUNTRY},
     * {@link #ORGANIZATION}, {@link #NO_NAME}.
     */
    int ofPhrase(String words);
}
