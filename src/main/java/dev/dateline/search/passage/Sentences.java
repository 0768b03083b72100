package dev.dateline.search.passage;

import dev.dateline.text.word.CodePoints;

/** Finds out which places of a text are in the same sentence, by the rules that split passages. One thread. */
public final class Sentences {
    private final SentenceCutter cutter;
    private final CodePoints offsets;

    /** The sentences of a text. */
    public Sentences(String text, CodePoints offsets) {
        this.cutter = new SentenceCutter(text, offsets);
        this.offsets = offsets;
    }

    /**
     * Where the sentence around a place begins: the same number for all places of one sentence.
     *
     * @param codePoint inside the text; places are best asked in their order
     */
    public int startAround(int codePoint) {
        return cutter.sentenceStart(offsets.toUtf16(codePoint));
    }
}
