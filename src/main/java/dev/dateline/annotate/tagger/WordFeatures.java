package dev.dateline.annotate.tagger;

import dev.dateline.text.token.Words;
import java.util.Locale;

/**
 * The features of one word that do not depend on its position: hashes of the word itself, its shape, its prefixes and
 * suffixes, and its Brown cluster path cut at several lengths. Computed once for each distinct word of an article.
 */
final class WordFeatures {
    /** Padding before the first and after the last word of a sentence. */
    static final WordFeatures EDGE = new WordFeatures("<edge>", "<edge>", 0, 0);

    /** Longer words are truncated for their features; the longest words in real text have fewer than 40 letters. */
    private static final int LONGEST = 64;

    private static final int WORD = 0x11;
    private static final int LOWER = 0x12;
    private static final int SHAPE = 0x13;
    private static final int PREFIX = 0x20;
    private static final int SUFFIX = 0x30;
    private static final int CLUSTER = 0x40;

    final String lower;
    final boolean capitalised;
    final int form;
    final int shape;
    /** The whole path of the cluster, or the shape when the word has none. */
    final int cluster;
    /** The first six bits: about fifty clusters, near to parts of speech. */
    final int coarse;
    /** The lists that the word is in, as bits of {@link ListedWords}. */
    final int lists;
    /** For the word itself. */
    final int[] own;
    /** For a word next to it. */
    final int[] near;
    /** For a word two places away. */
    final int[] far;

    private WordFeatures(String word, String lower, int path, int lists) {
        this.lower = lower;
        this.lists = lists;
        capitalised = Words.isCapitalised(word);
        form = Hash.pair(LOWER, Hash.of(lower));
        shape = Hash.pair(SHAPE, Hash.of(shape(word)));
        int c4 = prefix(path, 4);
        coarse = prefix(path, 6);
        int c8 = prefix(path, 8);
        int c10 = prefix(path, 10);
        int c12 = prefix(path, 12);
        cluster = path == 0 ? shape : Hash.pair(CLUSTER, path);
        int exact = Hash.pair(WORD, Hash.of(word));
        own = new int[] {
            exact,
            form,
            shape,
            c4,
            coarse,
            c8,
            c10,
            c12,
            cluster,
            start(lower, 1),
            start(lower, 2),
            start(lower, 3),
            start(lower, 4),
            end(lower, 1),
            end(lower, 2),
            end(lower, 3),
            end(lower, 4)
        };
        near = new int[] {exact, form, shape, c4, coarse, c10, cluster, end(lower, 3)};
        far = new int[] {form, shape, coarse, cluster};
    }

    static WordFeatures of(String word, ClusterTable clusters, ListedWords listed) {
        String cut = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        String plain = plain(cut);
        String lower = Words.fold(plain);
        int path = clusters.path(lower);
        int known = path == 0 ? clusters.path(cut.toLowerCase(Locale.ROOT)) : path;
        return new WordFeatures(plain, lower, known, listed.flags(plain, lower));
    }

    /** Maps digits to 0 and all dashes and quotation marks to one of each, as they do not help to find names. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            plain.append(
                    switch (unit) {
                        case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
                        case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
                        case '\u2013', '\u2014', '\u2212', '\u2010', '\u2011' -> '-';
                        default -> Character.isDigit(unit) ? '0' : unit;
                    });
        }
        String marks = plain.toString();
        return switch (marks) {
            case "''" -> "\"";
            case "-", "_", "---" -> "--";
            default -> marks;
        };
    }

    /** Runs of upper-case letters, lower-case letters and digits, each written once or, from two on, twice. */
    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            char sort = Character.isUpperCase(unit) ? 'X' : Character.isLetter(unit) ? 'x' : unit;
            int length = shape.length();
            if (length < 2 || shape.charAt(length - 1) != sort || shape.charAt(length - 2) != sort) {
                shape.append(sort);
            }
        }
        return shape.toString();
    }

    private static int prefix(int path, int bits) {
        if (path == 0) {
            return Hash.pair(CLUSTER + bits, 0);
        }
        int length = 31 - Integer.numberOfLeadingZeros(path);
        return Hash.pair(CLUSTER + bits, length <= bits ? path : path >>> (length - bits));
    }

    private static int start(String word, int length) {
        return Hash.pair(PREFIX + length, Hash.of(word, 0, Math.min(length, word.length())));
    }

    private static int end(String word, int length) {
        return Hash.pair(SUFFIX + length, Hash.of(word, Math.max(0, word.length() - length), word.length()));
    }

    /** Hashes of features; part of the model's format: another hash needs another model. */
    static final class Hash {
        private Hash() {}

        /** A word's hash; the same on every machine. */
        static int of(CharSequence word, int from, int to) {
            int hash = 0x811c9dc5;
            for (int i = from; i < to; i++) {
                hash = (hash ^ word.charAt(i)) * 0x01000193;
            }
            return mix(hash + to - from);
        }

        static int of(CharSequence word) {
            return of(word, 0, word.length());
        }

        /** Two values in this order, made one. */
        static int pair(int first, int second) {
            return mix(first * 0x9e3779b1 + second);
        }

        /** Spreads every bit over all bits (the finaliser of MurmurHash3). */
        static int mix(int value) {
            int mixed = value;
            mixed ^= mixed >>> 16;
            mixed *= 0x85ebca6b;
            mixed ^= mixed >>> 13;
            mixed *= 0xc2b2ae35;
            return mixed ^ (mixed >>> 16);
        }
    }
}
