package dev.dateline.article;

import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the spans of one article's annotations against its text. An annotation may say which words are under its span;
 * then they decide. Where it does not, its name is asked: when the words under the span in the other offset unit are
 * words of the name and those in the declared unit are not, the tool that wrote it counted in the other unit, and when
 * no annotation of the article speaks for the declared unit, all its spans are read so. A span that still does not fit
 * is left out, with the reason kept. One thread.
 */
final class SpanReader {
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

    SpanReader(CodePoints text, OffsetUnit declared, List<SpanClaim> claims) {
        this.text = text;
        this.declared = declared;
        this.likely = likelyUnit(claims);
    }

    /** The span in code points; null when it cannot be used, with the reason added to {@link #dropped()}. */
    @Nullable
    Span read(SpanClaim claim) {
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

    private void drop(SpanClaim claim) {
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

    private OffsetUnit likelyUnit(List<SpanClaim> claims) {
        if (text.length() == text.toUtf16(text.length())) {
            return declared;
        }
        boolean otherSpeaks = false;
        for (SpanClaim claim : claims) {
            Evidence evidence = evidence(claim);
            if (evidence == Evidence.DECLARED) {
                return declared;
            }
            otherSpeaks |= evidence == Evidence.OTHER;
        }
        return otherSpeaks ? declared.other() : declared;
    }

    private Evidence evidence(SpanClaim claim) {
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

    private boolean fits(SpanClaim claim, Optional<Span> span) {
        if (span.isEmpty()) {
            return false;
        }
        if (claim.words() == null && claim.name() == null) {
            return false;
        }
        return claim.words() != null ? claim.saysWords(cut(span)) : claim.wordsAreOfName(cut(span));
    }

    private Optional<Span> span(SpanClaim claim, OffsetUnit unit) {
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
