package dev.dateline.article;

import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.Arrays;
import java.util.Optional;

/** What the offsets of an article's annotations count. */
enum OffsetUnit {
    CODEPOINT("codepoint"),
    UTF16("utf16");

    private final String json;

    OffsetUnit(String json) {
        this.json = json;
    }

    /** The unit's name in the article format. */
    String json() {
        return json;
    }

    static Optional<OffsetUnit> ofJson(String name) {
        return Arrays.stream(values()).filter(unit -> unit.json.equals(name)).findFirst();
    }

    OffsetUnit other() {
        return this == CODEPOINT ? UTF16 : CODEPOINT;
    }

    /** The span in code points; empty when it is empty, outside the text, or cuts a surrogate pair. */
    Optional<Span> span(CodePoints text, long start, long end) {
        long length = this == CODEPOINT ? text.length() : text.toUtf16(text.length());
        if (start < 0 || end <= start || end > length) {
            return Optional.empty();
        }
        if (this == CODEPOINT) {
            return Optional.of(new Span((int) start, (int) end));
        }
        int from = text.fromUtf16((int) start);
        int to = text.fromUtf16((int) end);
        boolean cutsPair = text.toUtf16(from) != start || text.toUtf16(to) != end;
        return cutsPair ? Optional.empty() : Optional.of(new Span(from, to));
    }
}
