package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.MarkedArticle;
import dev.dateline.bench.entities.MemoryArchive;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that are only part of a phrase that a site repeats. */
class RepeatedContextsTest {
    private final MemoryArchive archive = new MemoryArchive(ArchiveResolver.bundled(Authority.none()));

    @Test
    void aNameThatASiteOnlyRepeatsInOnePhraseNamesNothing() {
        String phrase = "See our newsletters in the [organization:Reader Centre]. All rights are reserved.";
        for (int i = 0; i < 4; i++) {
            archive.add(List.of(MarkedArticle.found("f" + i, "Rain in the north " + "abcd".charAt(i), phrase)));
        }
        assertThat(last()).containsExactly("null");

        // Two articles that speak about it: now fewer than three quarters have only the phrase.
        archive.add(List.of(MarkedArticle.found("g", "Opening", "The [organization:Reader Centre] was opened.")));
        assertThat(last()).containsExactly("null");
        archive.add(List.of(MarkedArticle.found("h", "Closing", "The [organization:Reader Centre] was closed.")));
        assertThat(last()).containsExactly("reader-centre");
        assertThat(ids(0)).containsExactly("reader-centre");

        archive.remove("h");
        assertThat(ids(0)).containsExactly("null");
    }

    @Test
    void versionsOfOneStoryAreNotARepeatedPhrase() {
        for (int i = 0; i < 6; i++) {
            archive.add(List.of(MarkedArticle.found(
                    "f" + i, "Fire at a mill", "A fire at [organization:Hill Mills] was put out.")));
        }

        assertThat(last()).containsExactly("hill-mills");
    }

    @Test
    void aNameThatPeopleHaveMarkedIsAlwaysAnEntity() {
        String phrase = "See our newsletters in the [organization:Reader Centre]. All rights are reserved.";
        for (int i = 0; i < 8; i++) {
            archive.add(List.of(MarkedArticle.found("f" + i, "Rain " + "abcdefgh".charAt(i), phrase)));
        }
        archive.add(List.of(MarkedArticle.of(phrase)));

        assertThat(last()).containsExactly("reader-centre");
        assertThat(ids(0)).containsExactly("null");
    }

    private List<String> ids(int article) {
        return MarkedArticle.ids(archive.articles().get(article));
    }

    private List<String> last() {
        return MarkedArticle.ids(archive.articles().getLast());
    }
}
