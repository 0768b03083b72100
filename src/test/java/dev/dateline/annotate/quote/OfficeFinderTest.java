package dev.dateline.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.annotate.BuiltinAnnotator;
import dev.dateline.article.EntityKind;
import dev.dateline.text.word.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeFinderTest {
    private static final BuiltinAnnotator ANNOTATOR = new BuiltinAnnotator();

    private static final String BEFORE = "US President Donald Trump met French President Emmanuel Macron in Paris. ";

    @Test
    void anOfficeThatTheTextHasGivenToOneIsThatPerson() {
        assertThat(offices(BEFORE + "Later the US president left.")).containsExactly("US president = Donald Trump 0.8");
        assertThat(offices(BEFORE + "The French president and the US president spoke."))
                .containsExactly("French president = Emmanuel Macron 0.8", "US president = Donald Trump 0.8");
    }

    @Test
    void anOfficeAloneOrOfSeveralIsNobody() {
        assertThat(offices(BEFORE + "Later the president left.")).isEmpty();
        assertThat(offices(BEFORE + "Later a US president left.")).isEmpty();
        assertThat(offices(BEFORE + "Later the German president left.")).isEmpty();
        assertThat(offices("Later the US president left.")).isEmpty();
    }

    @Test
    void anAppositionGivesAnOfficeToo() {
        assertThat(offices("Angela Merkel, the German chancellor, came. Later the German chancellor left."))
                .containsExactly("German chancellor = Angela Merkel 0.8", "German chancellor = Angela Merkel 0.8");
    }

    @Test
    void anOfficeBeforeANameIsARoleAndOneThatOwnsIsLeft() {
        assertThat(offices(BEFORE + "Later the US president Donald Trump left."))
                .isEmpty();
        assertThat(offices(BEFORE + "Later the US president's plane left.")).isEmpty();
    }

    @Test
    void formerHoldersAreNotThePresentOnes() {
        assertThat(
                        offices(
                                "Former Polish President Lech Walesa met Polish President Andrzej Duda. The Polish president left."))
                .containsExactly("Polish president = Andrzej Duda 0.8");
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(offices("\ud83d\ude00 " + BEFORE + "e\u0301 The US president left."))
                .containsExactly("US president = Donald Trump 0.8");
    }

    private static List<String> offices(String text) {
        CodePoints offsets = CodePoints.of(text);
        return ANNOTATOR.annotate(new AnnotationRequest(text, null, "en")).mentions().stream()
                .filter(found -> found.layer() == Layer.ALIAS)
                .map(FoundMention::mention)
                .filter(mention -> mention.kind() == EntityKind.PERSON)
                .map(mention -> offsets.cut(mention.span()) + " = " + mention.name() + " " + mention.confidence())
                .toList();
    }
}
