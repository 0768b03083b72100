package dev.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.resolve.ListedEntity;
import dev.dateline.text.word.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private static final BuiltinAnnotator ANNOTATOR = new BuiltinAnnotator();

    private static final KnownNames KNOWN = new KnownNames(() -> List.of(
            person("Donald Trump"),
            person("Vladimir Putin"),
            person("Volodymyr Zelenskyy"),
            person("Emmanuel Macron"),
            person("Friedrich Merz"),
            new ListedEntity(EntityKind.ORGANIZATION, "IDF", List.of("IDF", "Israel Defense Forces"), false),
            new ListedEntity(EntityKind.ORGANIZATION, "Bundestag", List.of("Bundestag", "Reichstag"), true)));

    @Test
    void personsAreFoundInGermanFrenchAndSpanish() {
        assertThat(found(
                        "Der Pr\u00e4sident Wladimir Putin ist in Moskau. Die Rede von Friedrich Merz war kurz, und Merz ging"
                                + " nach der Rede nicht in den Reichstag. Die IDF und der Sprecher waren auch da."))
                .containsExactly(
                        "Wladimir Putin/PERSON/Vladimir Putin",
                        "Moskau/PLACE/Moscow",
                        "Friedrich Merz/PERSON/Friedrich Merz",
                        "Merz/PERSON/Friedrich Merz",
                        "Reichstag/ORGANIZATION/Bundestag",
                        "IDF/ORGANIZATION/IDF");
        assertThat(found(
                        "Le pr\u00e9sident Vladimir Poutine est \u00e0 Moscou. Selon les amis d'Emmanuel Macron, la rencontre est"
                                + " utile, et Poutine le sait."))
                .containsExactly(
                        "Vladimir Poutine/PERSON/Vladimir Putin",
                        "Moscou/PLACE/Moscow",
                        "Emmanuel Macron/PERSON/Emmanuel Macron",
                        "Poutine/PERSON/Vladimir Putin");
        assertThat(
                        found(
                                "El presidente Volod\u00edmir Zelenski lleg\u00f3 a Madrid y la visita de Donald Trump no es segura."))
                .containsExactly(
                        "Volod\u00edmir Zelenski/PERSON/Volodymyr Zelenskyy",
                        "Madrid/PLACE/Madrid",
                        "Donald Trump/PERSON/Donald Trump");
    }

    @Test
    void personsAreFoundInRussianAndUkrainianInTheirCases() {
        assertThat(found(
                        "\u041f\u043e \u0441\u043b\u043e\u0432\u0430\u043c \u0414\u043e\u043d\u0430\u043b\u044c\u0434\u0430"
                                + " \u0422\u0440\u0430\u043c\u043f\u0430, \u0432\u0441\u0442\u0440\u0435\u0447\u0430 \u0441"
                                + " \u0412\u043b\u0430\u0434\u0438\u043c\u0438\u0440\u043e\u043c \u041f\u0443\u0442\u0438\u043d\u044b\u043c"
                                + " \u043f\u0440\u043e\u0439\u0434\u0435\u0442 \u0432 \u0416\u0435\u043d\u0435\u0432\u0435."
                                + " \u0422\u0440\u0430\u043c\u043f \u0441\u043e\u0433\u043b\u0430\u0441\u0435\u043d."))
                .containsExactly(
                        "\u0414\u043e\u043d\u0430\u043b\u044c\u0434\u0430 \u0422\u0440\u0430\u043c\u043f\u0430/PERSON/Donald Trump",
                        "\u0412\u043b\u0430\u0434\u0438\u043c\u0438\u0440\u043e\u043c \u041f\u0443\u0442\u0438\u043d\u044b\u043c/PERSON/Vladimir"
                                + " Putin",
                        "\u0416\u0435\u043d\u0435\u0432\u0435/PLACE/Geneva",
                        "\u0422\u0440\u0430\u043c\u043f/PERSON/Donald Trump");
        assertThat(found(
                        "\u0417\u0443\u0441\u0442\u0440\u0456\u0447 \u0412\u043e\u043b\u043e\u0434\u0438\u043c\u0438\u0440\u0430"
                                + " \u0417\u0435\u043b\u0435\u043d\u0441\u044c\u043a\u043e\u0433\u043e \u0432"
                                + " \u041f\u0430\u0440\u0438\u0436\u0456 \u0432\u0456\u0434\u0431\u0443\u043b\u0430\u0441\u044f"
                                + " \u0456 \u0439\u043e\u0433\u043e \u043d\u0435 \u0431\u0443\u043b\u043e."))
                .containsExactly(
                        "\u0412\u043e\u043b\u043e\u0434\u0438\u043c\u0438\u0440\u0430 \u0417\u0435\u043b\u0435\u043d\u0441\u044c\u043a\u043e\u0433\u043e/PERSON/Volodymyr"
                                + " Zelenskyy",
                        "\u041f\u0430\u0440\u0438\u0436\u0456/PLACE/Paris");
    }

    @Test
    void personsAreFoundInArabicByTheirConsonants() {
        assertThat(found("\u0648\u0642\u0627\u0644 \u062f\u0648\u0646\u0627\u0644\u062f \u062a\u0631\u0627\u0645\u0628"
                        + " \u0625\u0646 \u0641\u0644\u0627\u062f\u064a\u0645\u064a\u0631 \u0628\u0648\u062a\u064a\u0646 \u0641\u064a"
                        + " \u0645\u0648\u0633\u0643\u0648"))
                .containsExactly(
                        "\u062f\u0648\u0646\u0627\u0644\u062f \u062a\u0631\u0627\u0645\u0628/PERSON/Donald Trump",
                        "\u0641\u0644\u0627\u062f\u064a\u0645\u064a\u0631 \u0628\u0648\u062a\u064a\u0646/PERSON/Vladimir Putin",
                        "\u0645\u0648\u0633\u0643\u0648/PLACE/Moscow");
    }

    @Test
    void withoutTheArchiveAGivenNameIsNoPlace() {
        AnnotationRequest request = AnnotationRequest.of(
                "Der Pr\u00e4sident Vladimir Putin ist nach der Rede nicht in Moskau und auch nicht in Berlin gewesen.");

        assertThat(ANNOTATOR.annotate(request).mentions())
                .extracting(mention -> mention.mention().name())
                .containsExactly("Moscow", "Berlin");
    }

    private static ListedEntity person(String name) {
        return new ListedEntity(EntityKind.PERSON, name, List.of(name), false);
    }

    private static List<String> found(String text) {
        CodePoints offsets = CodePoints.of(text);
        AnnotationResult result = ANNOTATOR.annotate(new AnnotationRequest(text, null, null, null, KNOWN));
        assertThat(result.mentions())
                .allMatch(found -> "lexicon".equals(found.mention().tool()));
        return result.mentions().stream()
                .map(found -> words(offsets, found.mention()))
                .toList();
    }

    private static String words(CodePoints offsets, Mention mention) {
        return offsets.cut(mention.span()) + "/" + mention.kind() + "/" + mention.name();
    }
}
