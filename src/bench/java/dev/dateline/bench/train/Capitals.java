package dev.dateline.bench.train;

import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Adds texts in capitals only to a corpus, so that the tagger learns to find names without the help of capitals: in
 * headlines, and in newswire from before about 1970, which was sent in capitals.
 */
public final class Capitals {
    /** One text of so many is repeated in capitals; more of them begin to cost on ordinary text. */
    private static final int ONE_OF = 12;

    private Capitals() {}

    /** The texts, and some of them once more in capitals. */
    public static List<MarkedText> added(List<MarkedText> texts) {
        List<MarkedText> more = new ArrayList<>(texts);
        for (int i = 0; i < texts.size(); i += ONE_OF) {
            more.add(upper(texts.get(i)));
        }
        return more;
    }

    private static MarkedText upper(MarkedText text) {
        Tokens tokens = text.tokens();
        List<String[]> sentences = new ArrayList<>();
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            String[] words = new String[tokens.sentenceEnd(s) - tokens.sentenceStart(s)];
            for (int i = 0; i < words.length; i++) {
                words[i] = tokens.word(tokens.sentenceStart(s) + i).toUpperCase(Locale.ROOT);
            }
            sentences.add(words);
        }
        return new MarkedText(Tokens.ofSentences(sentences), text.labels());
    }
}
