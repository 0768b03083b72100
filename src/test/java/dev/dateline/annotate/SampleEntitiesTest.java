package dev.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.bench.entities.MemoryArchive;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Resolves the sample archive without its ids and names and compares the result with its own ids. */
class SampleEntitiesTest {
    private static final ClusterFigures FIGURES = new ClusterFigures();

    @BeforeAll
    static void resolve() throws IOException {
        MemoryArchive archive = new MemoryArchive(ArchiveResolver.bundled(Authority.none()));
        List<Article> whole = StrippedArchive.whole();
        archive.addAll(whole.stream().map(StrippedArchive::stripped).toList());
        for (int at = 0; at < whole.size(); at++) {
            List<Mention> right = whole.get(at).annotations().mentions();
            List<Mention> found = archive.articles().get(at).annotations().mentions();
            for (int i = 0; i < right.size(); i++) {
                if (right.get(i).kind() != EntityKind.DATE) {
                    FIGURES.add(
                            right.get(i).kind().json(),
                            String.valueOf(right.get(i).id()),
                            String.valueOf(found.get(i).id()));
                }
            }
        }
    }

    @Test
    void nearlyNothingIsJoinedThatBelongsApart() {
        assertThat(FIGURES.precision("person")).as(FIGURES.mistakes()).isGreaterThan(0.995);
        assertThat(FIGURES.precision("organization")).as(FIGURES.mistakes()).isGreaterThan(0.995);
        assertThat(FIGURES.precision("country")).as(FIGURES.mistakes()).isGreaterThan(0.995);
        assertThat(FIGURES.precision("place")).as(FIGURES.mistakes()).isGreaterThan(0.98);
    }

    /** The misses are surnames in articles without the full name, and acronyms that are never spelled out. */
    @Test
    void mostIsJoinedThatBelongsTogether() {
        assertThat(FIGURES.recall("person")).as(FIGURES.mistakes()).isGreaterThan(0.80);
        assertThat(FIGURES.recall("organization")).as(FIGURES.mistakes()).isGreaterThan(0.80);
        assertThat(FIGURES.recall("country")).as(FIGURES.mistakes()).isGreaterThan(0.99);
        assertThat(FIGURES.recall("place")).as(FIGURES.mistakes()).isGreaterThan(0.98);
    }
}
