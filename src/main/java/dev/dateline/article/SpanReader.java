package dev.dateline.article;

import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the spans of one article's annotations against its text. An annotation may give the words of its span; then they
 * decide. Otherwise its name is compared: when the words under the span in the other offset unit are words of the name and
 * those in the declared unit are not, the tool that wrote it counted in the other unit, and when no annotation of the
 * article supports the declared unit, all its spans are read in the other. A span that still does not fit is left out, and
 * the reason kept. One thread.
 */
final class SpanReader {
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
            return Arrays.stream(values())
                    .filter(unit -> unit.json.equals(name))
                    .findFirst();
        }

        OffsetUnit other() {
            return this == CODEPOINT ? UTF16 : CODEPOINT;
        }

        /** The span in code points; none when it is empty, outside the text, or splits a surrogate pair. */
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
            boolean splitsPair = text.toUtf16(from) != start || text.toUtf16(to) != end;
            return splitsPair ? Optional.empty() : Optional.of(new Span(from, to));
        }
    }

    /**
     * A span as an annotation gives it, not yet compared with the text.
     *
     * @param path where it is, such as {@code quotes[2]}
     * @param start as given, in the declared unit
     * @param end as given, in the declared unit
     * @param words the words that the annotation says are under the span; null when it does not say
     * @param name the name of the entity; null when not given. It need not be in the text
     */
    record Claim(
            String path,
            long start,
            long end,
            @Nullable String words,
            @Nullable String name) {

        private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

        /** Whether these words are what the annotation says: the same but for white space. */
        boolean saysWords(String surface) {
            return words != null && (words.equals(surface) || squeezed(words).equals(squeezed(surface)));
        }

        /** Whether these words are one or several whole words of the name. */
        boolean wordsAreOfName(String surface) {
            if (name == null || surface.isBlank() || !surface.equals(surface.strip())) {
                return false;
            }
            String haystack = " " + squeezed(name).toLowerCase(Locale.ROOT) + " ";
            return haystack.contains(" " + squeezed(surface).toLowerCase(Locale.ROOT) + " ");
        }

        private static String squeezed(String words) {
            return WHITE_SPACE.matcher(words.strip()).replaceAll(" ");
        }
    }

    private enum Evidence {
        DECLARED,
        OTHER,
        NONE
    }

    private final CodePoints text;
    private final OffsetUnit declared;
    private final OffsetUnit likely;
    private final List<String> dropped = new ArrayList<>();
    private int repaired;

    SpanReader(CodePoints text, OffsetUnit declared, List<Claim> claims) {
        this.text = text;
        this.declared = declared;
        this.likely = likelyUnit(claims);
    }

    /** The span in code points; null when it cannot be used, with the reason added to {@link #dropped()}. */
    @Nullable
    Span read(Claim claim) {
        for (OffsetUnit unit : List.of(likely, likely.other())) {
            Optional<Span> span = span(claim, unit);
            boolean fits = span.isPresent() && (claim.words() == null ? unit == likely : claim.saysWords(cut(span)));
            if (fits) {
                if (!span.equals(span(claim, declared))) {
                    repaired++;
                }
                return span.get();
            }
        }
        drop(claim);
        return null;
    }

    /** How many spans were moved because they were given in the other unit. */
    int repaired() {
        return repaired;
    }

    /** Why spans were left out, one sentence each. */
    List<String> dropped() {
        return dropped;
    }

    /** Leaves out an annotation for a reason that is not its span. */
    void drop(String reason) {
        dropped.add(reason);
    }

    private void drop(Claim claim) {
        String where = claim.path() + " from " + claim.start() + " to " + claim.end();
        Optional<Span> span = span(claim, declared);
        if (span.isPresent()) {
            dropped.add(where + " covers “" + shortened(cut(span)) + "”, the annotation says “"
                    + shortened(String.valueOf(claim.words())) + "”");
        } else if (claim.end() <= claim.start()) {
            dropped.add(where + " holds no text");
        } else {
            dropped.add(where + " lies outside the text, which has " + text.length() + " characters");
        }
    }

    private OffsetUnit likelyUnit(List<Claim> claims) {
        if (text.length() == text.toUtf16(text.length())) {
            return declared;
        }
        boolean otherSpeaks = false;
        for (Claim claim : claims) {
            Evidence evidence = evidence(claim);
            if (evidence == Evidence.DECLARED) {
                return declared;
            }
            otherSpeaks |= evidence == Evidence.OTHER;
        }
        return otherSpeaks ? declared.other() : declared;
    }

    private Evidence evidence(Claim claim) {
        Optional<Span> asDeclared = span(claim, declared);
        Optional<Span> asOther = span(claim, declared.other());
        if (asDeclared.equals(asOther)) {
            return Evidence.NONE;
        }
        boolean declaredFits = fits(claim, asDeclared);
        boolean otherFits = fits(claim, asOther);
        if (declaredFits == otherFits) {
            return Evidence.NONE;
        }
        return declaredFits ? Evidence.DECLARED : Evidence.OTHER;
    }

    private boolean fits(Claim claim, Optional<Span> span) {
        if (span.isEmpty()) {
            return false;
        }
        if (claim.words() == null && claim.name() == null) {
            return false;
        }
        return claim.words() != null ? claim.saysWords(cut(span)) : claim.wordsAreOfName(cut(span));
    }

    private Optional<Span> span(Claim claim, OffsetUnit unit) {
        return unit.span(text, claim.start(), claim.end());
    }

    private String cut(Optional<Span> span) {
        return span.map(text::cut).orElse("");
    }

    private static String shortened(String words) {
        // As long as a name in a message ever is.
        return words.length() <= 60 ? words : words.substring(0, words.offsetByCodePoints(0, 40)) + "…";
    }
}
