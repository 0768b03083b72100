package dev.dateline.text.place;

/**
 * A form as the tokens that a text would have: tokenized as by Lucene's standard tokenizer, folded, hashed token by token.
 * Tokens end at spaces, hyphens and most punctuation, but not at an apostrophe or dot between letters; every Chinese
 * character and Hiragana is a token of its own. Reused for many forms, one thread.
 */
public final class FoldedForm {
    /** No form is longer, in UTF-16 units after folding: the longest in the lists has 60. */
    private static final int MAX_CHARS = 160;

    private final PlaceFolding folding = PlaceFolding.shipped();
    private final char[] raw = new char[MAX_CHARS];
    private final char[] folded = new char[PlaceFolding.MAX_TOKEN];
    private final char[] chars = new char[MAX_CHARS];
    private final int[] ends = new int[PlaceMatcher.MAX_FORM_TOKENS];
    private final long[] hashes = new long[PlaceMatcher.MAX_FORM_TOKENS];
    private int size;

    /**
     * Takes a form.
     *
     * @return whether it can be one: it has letters or digits, and not more or longer tokens than a matcher's window holds
     */
    public boolean set(String form) {
        size = 0;
        int length = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            boolean part = isPart(c) || (isJoiner(c) && i + 1 < form.length() && isPart(form.charAt(i + 1)));
            boolean single = part && isIdeographic(c);
            if ((!part || single) && !close(length)) {
                return false;
            }
            length = part && !single ? length : 0;
            if (part) {
                if (length == MAX_CHARS) {
                    return false;
                }
                raw[length++] = c;
            }
            if (single && !close(length)) {
                return false;
            }
            length = single ? 0 : length;
        }
        return close(length) && size > 0;
    }

    /** Ends the token of this many raw characters; false when there is not enough room for it. */
    private boolean close(int length) {
        int kept = length == 0 ? 0 : folding.fold(raw, length, folded);
        if (kept == 0) {
            return true;
        }
        int start = start(size);
        if (kept < 0 || size == ends.length || start + kept > MAX_CHARS) {
            return false;
        }
        System.arraycopy(folded, 0, chars, start, kept);
        ends[size] = start + kept;
        hashes[size] = Hash.append(prefix(size), start == 0 ? 0 : chars[start - 1], folded, kept);
        size++;
        return true;
    }

    /** How many tokens the form has. */
    public int size() {
        return size;
    }

    /** The hash of the first tokens, that many. */
    long prefix(int tokens) {
        return tokens == 0 ? Hash.EMPTY : hashes[tokens - 1];
    }

    /** The hash of the whole form. */
    long hash() {
        return prefix(size);
    }

    /** The hash of one token alone. */
    long tokenHash(int token) {
        int start = start(token);
        int length = ends[token] - start;
        System.arraycopy(chars, start, folded, 0, length);
        return Hash.append(Hash.EMPTY, (char) 0, folded, length);
    }

    /** The folded characters of one token. */
    public String token(int token) {
        return new String(chars, start(token), ends[token] - start(token));
    }

    /** The length of one token in UTF-16 units. */
    int length(int token) {
        return ends[token] - start(token);
    }

    /** The first folded character. */
    char firstChar() {
        return chars[0];
    }

    private int start(int token) {
        return token == 0 ? 0 : ends[token - 1];
    }

    private static boolean isPart(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || isMark(Character.getType(c))
                || isWordJoiner(c);
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isWordJoiner(char c) {
        return c == 'ʼ' || c == 0x200c || c == 0x200d || c == 0xad;
    }

    private static boolean isJoiner(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '.' || c == '·' || c == '′';
    }

    /** Whether the character is a token of its own, so that two of them need no space between them. */
    static boolean isIdeographic(char c) {
        return (c >= 0x3041 && c <= 0x309f) // Hiragana
                || c == 0x3005
                || c == 0x3007
                || (c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0xf900 && c <= 0xfaff);
    }

    /**
     * A 64-bit hash of a form that grows token by token, so that looking for the longest form at a position reads each token
     * once and keeps no text. Two of the 400,000 forms share a hash with a chance of 1 in 200 million, and a test shows that
     * none does; an unknown word is taken for a form with a chance of 1 in 40 million million.
     */
    static final class Hash {
        /** The hash of nothing. */
        static final long EMPTY = 0x6a09e667f3bcc909L;

        /** The golden ratio in 64 bits: an odd number without pattern, as multiplicative hashing wants it. */
        private static final long GOLDEN = 0x9e3779b97f4a7c15L;

        private Hash() {}

        /**
         * The hash of the form so far and one more token.
         *
         * @param hash of the form so far
         * @param last the last character of the form so far, 0 when it is empty
         * @param token the folded token
         * @param length how many of its characters, more than 0
         */
        static long append(long hash, char last, char[] token, int length) {
            boolean joined = last == 0 || (isIdeographic(last) && isIdeographic(token[0]));
            long grown = joined ? hash : step(hash, ' ');
            for (int i = 0; i < length; i++) {
                grown = step(grown, token[i]);
            }
            return grown;
        }

        private static long step(long hash, char c) {
            long mixed = (hash ^ c) * GOLDEN;
            return mixed ^ (mixed >>> 32);
        }
    }
}
