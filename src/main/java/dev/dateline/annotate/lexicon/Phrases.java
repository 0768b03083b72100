package dev.dateline.annotate.lexicon;

import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A list of phrases of one or more words. A lookup at a position in a text returns the longest entry that begins there.
 * Case-sensitive. Thread-safe.
 *
 * @param <T> the value of an entry
 */
public final class Phrases<T> {
    private final Map<String, T> entries = new HashMap<>();
    /** The number of tokens of the longest entry for each first word. */
    private final Map<String, Integer> longest = new HashMap<>();

    /** Creates a list from entries as written, tokenized like a text. */
    public Phrases(Map<String, T> phrases) {
        phrases.forEach((phrase, value) -> {
            Tokens tokens = Tokenizer.cut(phrase);
            List<String> words =
                    IntStream.range(0, tokens.count()).mapToObj(tokens::word).toList();
            entries.put(String.join(" ", words), value);
            longest.merge(words.getFirst(), words.size(), Math::max);
        });
    }

    /** A matching entry, with its length in tokens and its value. */
    public record Match<T>(int length, T value) {}

    /**
     * Returns the longest entry whose first word is {@code words.apply(0)}, the second {@code words.apply(1)} and so
     * on.
     */
    public Optional<Match<T>> match(IntFunction<String> words) {
        Integer most = longest.get(words.apply(0));
        if (most == null) {
            return Optional.empty();
        }
        Match<T> best = null;
        StringBuilder phrase = new StringBuilder();
        for (int length = 1; length <= most; length++) {
            phrase.append(length == 1 ? "" : " ").append(words.apply(length - 1));
            T value = entries.get(phrase.toString());
            best = value == null ? best : new Match<>(length, value);
        }
        return Optional.ofNullable(best);
    }
}
