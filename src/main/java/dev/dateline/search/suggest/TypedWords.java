package dev.dateline.search.suggest;

import dev.dateline.text.fold.Folding;
import dev.dateline.text.name.NameLexicons;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.name.NameToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts names and what is typed into words with which they are compared. One thread. */
final class TypedWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Reads names; null for other texts. */
    private final @Nullable NameReader names;

    private TypedWords(@Nullable NameReader names) {
        this.names = names;
    }

    /**
     * A word.
     *
     * @param folded in small letters, and for names in Latin ones
     * @param key the same for all spellings of a name; empty for what is no name
     */
    record Word(String folded, String key) {}

    /** For names of actors and places. */
    static TypedWords ofNames(NameLexicons lexicons) {
        return new TypedWords(new NameReader(lexicons));
    }

    /** For titles and other texts. */
    static TypedWords ofTexts() {
        return new TypedWords(null);
    }

    List<Word> read(String text) {
        List<Word> words = new ArrayList<>();
        if (names == null) {
            for (String word : BETWEEN.split(Folding.fold(text).toLowerCase(Locale.ROOT), -1)) {
                if (!word.isEmpty()) {
                    words.add(new Word(word, ""));
                }
            }
            return words;
        }
        for (NameToken token : names.read(text).tokens()) {
            words.add(new Word(token.folded(), token.wide()));
        }
        return words;
    }
}
