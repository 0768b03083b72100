package dev.dateline.annotate.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.OutsideData;
import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.annotate.BuiltinAnnotator;
import dev.dateline.annotate.NameLinker;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.article.EntityKind;
import dev.dateline.bench.annotate.AliasScore;
import dev.dateline.bench.annotate.GoldReader;
import dev.dateline.bench.annotate.GoldText;
import dev.dateline.bench.annotate.NameScore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds what the annotator has reached; skipped where the development data is not at hand. */
class DevelopmentScoreTest {
    @Test
    void newswireOf1998StaysAbove89() throws IOException {
        assertThat(score("ieer.dev.jsonl").all().f1()).isGreaterThan(89);
    }

    @Test
    void wikinewsStaysAbove65() throws IOException {
        assertThat(score("gum_news.dev.jsonl").all().f1()).isGreaterThan(65);
    }

    @Test
    void personAliasesStayAbove92() throws IOException {
        AliasScore score = new AliasScore(new NameLinker(AnnotatorLexicons.load()));
        new GoldReader().read(file("gum_news.dev.jsonl")).forEach(score::add);

        assertThat(score.of(EntityKind.PERSON).f1()).isGreaterThan(92);
    }

    private static NameScore score(String name) throws IOException {
        BuiltinAnnotator annotator = new BuiltinAnnotator();
        NameScore score = new NameScore();
        for (GoldText gold : new GoldReader().read(file(name))) {
            score.add(
                    gold,
                    annotator
                            .annotate(AnnotationRequest.of(gold.text()))
                            .annotations()
                            .mentions());
        }
        return score;
    }

    private static Path file(String name) {
        return OutsideData.require("annotated/" + name);
    }
}
