package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.NameEvidence.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Evidence that is collected into blocks, and what is kept of a name that hundreds of thousands of articles have. */
class EvidenceBlocksTest {
    private final List<List<Counted>> blocks = new ArrayList<>();
    private final EvidenceBlocks evidence = new EvidenceBlocks(blocks::add);

    @Test
    void aBlockEndsWhereTheNextBegins() {
        Counted first = counted("o w bank", "Bank", Role.NAMED, "bank", 3);
        Counted second = counted("o w bank", "bank", Role.GIVEN, "bank", 1);
        Counted third = counted("o w centre", "Centre", Role.NAMED, "centre", 2);

        List.of(first, second, third).forEach(evidence);
        evidence.end();
        evidence.end();

        assertThat(blocks).containsExactly(List.of(first, second), List.of(third));
    }

    @Test
    void ofTheWordsBesideANameTheMostFrequentAreKeptWithAllTheirTitles() {
        Counted named = counted("o w centre", "Centre", Role.NAMED, "centre", 100_100);
        for (int words = 0; words < 100_000; words++) {
            if (words == 70_000) {
                for (int title = 0; title < 25; title++) {
                    evidence.accept(beside("Centre", words, title, 4));
                }
            } else {
                evidence.accept(beside("Centre", words, 7, 1));
            }
        }
        evidence.accept(named);
        evidence.end();

        assertThat(blocks).hasSize(1);
        List<Counted> kept = blocks.getFirst();
        assertThat(kept).contains(named).hasSize(1 + 7 + 25);
        assertThat(kept.stream()
                        .filter(one -> one.evidence().value().startsWith(words(70_000)))
                        .mapToLong(Counted::articles)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void eachNameOfABlockKeepsItsOwn() {
        Counted upper = beside("Centre", 1, 1, 1);
        Counted lower = beside("centre", 2, 1, 1);

        evidence.accept(upper);
        evidence.accept(lower);
        evidence.end();

        assertThat(blocks).containsExactly(List.of(upper, lower));
    }

    private static Counted beside(String form, int words, int title, long articles) {
        return counted("o w centre", form, Role.BESIDE, "%s%02x".formatted(words(words), title), articles);
    }

    private static String words(int number) {
        return "%08x".formatted(number);
    }

    private static Counted counted(String block, String form, Role role, String value, long articles) {
        return new Counted(new NameEvidence(block, form, role, value), articles);
    }
}
