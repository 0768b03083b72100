package dev.dateline.analysis;

import dev.dateline.text.fold.WrittenCharacters;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives the tokenizer the characters that a reader sees and means, by the rules of {@link WrittenCharacters}. Offsets are
 * those of the original text. Holds one text in memory, as the index does. One thread.
 */
public final class CharactersFilter extends CharFilter {
    private static final int BUFFER = 4096;

    private @Nullable WrittenCharacters characters;
    private int next;

    /** Filters the text of {@code input}. */
    public CharactersFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        WrittenCharacters all = characters();
        int units = Math.min(most, all.length() - next);
        if (units <= 0) {
            return most == 0 ? 0 : -1;
        }
        all.copy(next, buffer, from, units);
        next += units;
        return units;
    }

    @Override
    protected int correct(int offset) {
        return characters == null ? offset : characters.original(offset);
    }

    private WrittenCharacters characters() throws IOException {
        if (characters == null) {
            char[] text = new char[BUFFER];
            int length = 0;
            for (int read = input.read(text); read >= 0; read = input.read(text, length, text.length - length)) {
                length += read;
                if (length == text.length) {
                    text = Arrays.copyOf(text, 2 * length);
                }
            }
            characters = WrittenCharacters.of(text, length);
        }
        return characters;
    }
}
