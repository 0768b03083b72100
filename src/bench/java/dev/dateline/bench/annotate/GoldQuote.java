package dev.dateline.bench.annotate;

import dev.dateline.text.word.Span;
import java.util.List;

/**
 * A direct quote as people have marked it.
 *
 * @param sources the words that name who speaks, in code points; empty when nobody is named
 * @param content the quoted words, in pieces when the report stands between
 */
public record GoldQuote(List<Span> sources, List<Span> content) {
    /** Copies the lists. */
    public GoldQuote {
        sources = List.copyOf(sources);
        content = List.copyOf(content);
    }
}
