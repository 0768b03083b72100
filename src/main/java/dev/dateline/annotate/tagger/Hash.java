package dev.dateline.annotate.tagger;

/** Hashes of features; part of the model's format: another hash needs another model. */
final class Hash {
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
