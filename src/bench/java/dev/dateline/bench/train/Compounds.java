package dev.dateline.bench.train;

import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import java.util.List;

/**
 * Cuts words of a corpus as our own tokenizer does: "Dallas-based" into three. The part in front keeps the word's tag,
 * the rest is outside.
 */
final class Compounds {
    private Compounds() {}

    static void add(String word, String tag, List<String> words, List<String> tags) {
        Tokens cut = word.indexOf('-') > 0 && word.length() > 4 ? Tokenizer.cut(word) : Tokens.ofSentences(List.of());
        boolean compound = cut.count() == 3 && cut.word(1).equals("-");
        if (!compound) {
            words.add(word);
            tags.add(tag);
            return;
        }
        for (int i = 0; i < 3; i++) {
            words.add(cut.word(i));
            tags.add(i == 0 ? tag : "O");
        }
    }
}
