package dev.dateline.annotate.tagger;

import dev.dateline.text.token.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The features of one word that do not depend on its position: hashes of the word itself, its shape, its prefixes and
 * suffixes, and its Brown cluster path cut at several lengths.
 */
public final class WordFeatures {
    /** Padding before the first and after the last word of a sentence. */
    static final WordFeatures EDGE = new WordFeatures("<edge>", "<edge>", "<edge>", 0, 0, feature -> true);

    /** Longer words are truncated for their features; the longest words in real text have fewer than 40 letters. */
    private static final int LONGEST = 64;

    private static final int WORD = 0x11;
    private static final int LOWER = 0x12;
    private static final int SHAPE = 0x13;
    private static final int PREFIX = 0x20;
    private static final int SUFFIX = 0x30;
    private static final int CLUSTER = 0x40;
    private static final int BESIDE = 0x100;

    /** As it is in the text. */
    private final String word;

    final String lower;
    final boolean capitalised;
    /** Whether no letter is a capital, as in most words outside of names. */
    final boolean small;

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
    /** For the word after it, for the word before it, and for those two places away. */
    final int[] before;

    final int[] after;
    final int[] wellBefore;
    final int[] wellAfter;

    private WordFeatures(String original, String word, String lower, int path, int lists, IntPredicate useful) {
        this.word = original;
        this.lower = lower;
        small = word.codePoints().noneMatch(unit -> Character.isUpperCase(unit) || unit == '0');
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
        int[] all = {
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
        own = Arrays.stream(all).filter(useful).toArray();
        int[] near = {exact, form, shape, c4, coarse, c10, cluster, end(lower, 3)};
        int[] far = {form, shape, coarse, cluster};
        before = salted(BESIDE, near, useful);
        after = salted(BESIDE + 1, near, useful);
        wellBefore = salted(BESIDE + 2, far, useful);
        wellAfter = salted(BESIDE + 3, far, useful);
    }

    private static int[] salted(int salt, int[] values, IntPredicate useful) {
        return Arrays.stream(values)
                .map(value -> Hash.pair(salt, value))
                .filter(useful)
                .toArray();
    }

    private static WordFeatures of(String word, ClusterTable clusters, ListedWords listed, IntPredicate useful) {
        String cut = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        String plain = plain(cut);
        String lower = Words.fold(plain);
        int path = clusters.path(lower);
        int known = path == 0 ? clusters.path(cut.toLowerCase(Locale.ROOT)) : path;
        return new WordFeatures(cut, plain, lower, known, listed.flags(plain, lower), useful);
    }

    /** Words with their features. Remembers some, because most words of a text were in the text before. Thread-safe. */
    public static final class Vocabulary {
        /** About 8 MB. */
        private static final int REMEMBERED_BITS = 15;

        private final ClusterTable clusters;
        private final ListedWords listed;
        private final IntPredicate useful;
        private final AtomicReferenceArray<@Nullable WordFeatures> remembered =
                new AtomicReferenceArray<>(1 << REMEMBERED_BITS);

        /**
         * Words with these clusters, in these lists.
         *
         * @param useful whether a word keeps a feature of its own, by its hash: nine of ten features have no weight in a model
         */
        public Vocabulary(ClusterTable clusters, ListedWords listed, IntPredicate useful) {
            this.clusters = clusters;
            this.listed = listed;
            this.useful = useful;
        }

        WordFeatures word(String word) {
            int slot = (word.hashCode() * 0x9e3779b1) >>> (32 - REMEMBERED_BITS);
            WordFeatures known = remembered.get(slot);
            if (known == null || !known.word.equals(word)) {
                known = of(word, clusters, listed, useful);
                remembered.set(slot, known);
            }
            return known;
        }

        /** The list that a phrase is in, as a bit of {@link ListedWords}; 0 if it is in none. */
        int phrase(String phrase) {
            return listed.phrase(phrase);
        }
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
