package dev.dateline.bench.annotate;

import dev.dateline.article.DateSpan;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.word.CodePoints;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Dates found against dates marked, each matched with one at most: by value, when they overlap and cover the same days;
 * strictly, when the span is the same and the value as well; by overlap, whatever the value. One thread.
 */
public final class DateScore {
    private Tally value = Tally.NONE;
    private Tally strict = Tally.NONE;
    private Tally overlap = Tally.NONE;
    private final Errors errors = new Errors();

    /** Adds one text. */
    public void add(GoldText gold, List<Mention> mentions) {
        List<GoldText.Date> marked = gold.marks().dates().stream()
                .filter(date -> date.value() != null)
                .toList();
        List<Mention> found = mentions.stream()
                .filter(mention ->
                        mention.kind() == EntityKind.DATE && mention.span().end() <= gold.scoredUntil())
                .filter(mention -> counts(mention, gold.marks().dates()))
                .toList();
        value = value.plus(tally(marked, found, DateScore::sameDays));
        strict = strict.plus(
                tally(marked, found, (date, mention) -> date.span().equals(mention.span()) && sameDays(date, mention)));
        overlap = overlap.plus(tally(marked, found, (date, mention) -> true));
        sortErrors(CodePoints.of(gold.text()), marked, found);
    }

    private void sortErrors(CodePoints text, List<GoldText.Date> marked, List<Mention> found) {
        for (GoldText.Date date : marked) {
            List<Mention> touching = found.stream()
                    .filter(mention -> date.span().overlaps(mention.span()))
                    .toList();
            if (touching.stream().noneMatch(mention -> sameDays(date, mention))) {
                errors.add(touching.isEmpty() ? "missed" : "other days", text.cut(date.span()));
            }
        }
        for (Mention mention : found) {
            if (marked.stream().noneMatch(date -> date.span().overlaps(mention.span()))) {
                errors.add("not marked", text.cut(mention.span()));
            }
        }
    }

    /** Whether it is held against the annotator; not when people marked the words as something that has no value. */
    private static boolean counts(Mention mention, List<GoldText.Date> marked) {
        List<GoldText.Date> touching = marked.stream()
                .filter(date -> date.span().overlaps(mention.span()))
                .toList();
        return touching.isEmpty() || touching.stream().anyMatch(date -> date.value() != null);
    }

    private static Tally tally(
            List<GoldText.Date> marked, List<Mention> found, BiPredicate<GoldText.Date, Mention> same) {
        List<Mention> left = new ArrayList<>(found);
        int right = 0;
        for (GoldText.Date date : marked) {
            Optional<Mention> match = left.stream()
                    .filter(mention -> date.span().overlaps(mention.span()) && same.test(date, mention))
                    .findFirst();
            right += match.isPresent() ? 1 : 0;
            match.ifPresent(left::remove);
        }
        return new Tally(right, found.size(), marked.size());
    }

    private static boolean sameDays(GoldText.Date date, Mention mention) {
        try {
            return DateSpan.parse(Objects.requireNonNullElse(mention.value(), ""))
                    .equals(date.value());
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    /** By the days that they cover. */
    public Tally value() {
        return value;
    }

    /** By span and days. */
    public Tally strict() {
        return strict;
    }

    /** By overlap alone. */
    public Tally overlap() {
        return overlap;
    }

    /** What went wrong by value. */
    public Errors errors() {
        return errors;
    }
}
