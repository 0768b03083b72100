package dev.dateline.elastic.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.Passage;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words that are one word in several writings find each other, and names in other spellings inside phrases. */
class WrittenFormsIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static VariantSearch search;

    @BeforeAll
    static void index() {
        TestArchive archive = new TestArchive();
        add(archive, "hyphen", "A cease-fire deal was signed.");
        add(archive, "one", "The ceasefire deal held.");
        add(archive, "two", "They want a cease fire deal now.");
        add(archive, "hidden", "The cease\u200Bfire deal was broken.");
        add(archive, "words", "Please cease. The fire deal is off.");
        add(archive, "co-operation", "They spoke of co-operation.");
        add(archive, "cooperation", "They spoke of cooperation.");
        add(archive, "f-16", "An F-16 landed.");
        add(archive, "f16", "An F16 landed.");
        add(archive, "f-16s", "Two F-16s landed.");
        add(archive, "f16s", "Two F16s landed.");
        add(archive, "1,000", "There were 1,000 people.");
        add(archive, "1000", "There were 1000 people.");
        add(archive, "o'brien", "Mr O'Brien waited.");
        add(archive, "o’brien", "Mr O’Brien waited.");
        add(archive, "o`brien", "Mr O`Brien waited.");
        add(archive, "obrien", "Mr OBrien waited.");
        add(archive, "o brien", "Mr O Brien waited.");
        add(archive, "air-strike", "An air-strike followed.");
        add(archive, "airstrike", "An airstrike followed.");
        add(archive, "covid19", "Most had covid19 then.");
        add(archive, "covid-19", "Most had COVID-19 then.");
        add(archive, "c", "He learned C at school.");
        add(archive, "c++", "He learned C++ at school.");
        add(archive, "c#", "He learned C# at school.");
        add(archive, "muammar-gaddafi", "Colonel Muammar Gaddafi ruled.");
        add(archive, "moammar-qaddafi", "Colonel Moammar Qaddafi ruled.");
        add(archive, "apart", "Moammar ruled. Then Colonel Qaddafi ruled.");
        add(archive, "j.d.", "J.D. Vance waved.");
        add(archive, "jd", "JD Vance waved.");
        add(archive, "j. d.", "J. D. Vance waved.");
        add(archive, "f.b.i.", "The F.B.I. said so.");
        add(archive, "fbi", "The FBI said so.");
        add(archive, "abdul kadir", "They saw Abdul Kadir there.");
        add(archive, "abd al-kadir", "They saw Abd al-Kadir there.");
        add(archive, "abdel-kadir", "They saw Abdel-Kadir there.");
        add(archive, "abdulkadir", "They saw Abdulkadir there.");
        add(archive, "al-tamimi", "They heard Ibrahim al-Tamimi there.");
        add(archive, "tamimi", "They heard Ibrahim Tamimi there.");
        search = VariantSearch.over(archive, elasticsearch);
    }

    private static void add(TestArchive archive, String id, String text) {
        archive.add("{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}");
    }

    @Test
    void aCompoundIsOneWordOrTwoOrHasAHyphen() {
        for (String written : List.of("cease-fire", "ceasefire", "cease\u200Bfire")) {
            assertThat(search.ids(written)).as(written).containsExactlyInAnyOrder("hyphen", "one", "two", "hidden");
        }
        assertThat(search.ids("cease fire")).containsExactlyInAnyOrder("hyphen", "one", "two", "hidden", "words");
        assertThat(search.ids("co-operation")).containsExactlyInAnyOrder("co-operation", "cooperation");
        assertThat(search.ids("cooperation")).containsExactlyInAnyOrder("co-operation", "cooperation");
    }

    @Test
    void thePluralOfACompoundToo() {
        for (String written : List.of("ceasefires", "cease-fires")) {
            assertThat(search.ids(written)).as(written).containsExactlyInAnyOrder("hyphen", "one", "two", "hidden");
        }
        for (String written : List.of("airstrikes", "air-strikes", "air strikes")) {
            assertThat(search.ids(written)).as(written).containsExactlyInAnyOrder("air-strike", "airstrike");
        }
    }

    @Test
    void aCompoundInAPhraseToo() {
        for (String written : List.of("\"cease-fire deal\"", "\"ceasefire deal\"", "\"cease fire deal\"")) {
            assertThat(search.ids(written)).as(written).containsExactlyInAnyOrder("hyphen", "one", "two", "hidden");
        }
    }

    @Test
    void anArabicNameOfTwoWordsIsOneWordOrHasAnArticle() {
        for (String written : List.of("Abdul Kadir", "Abd al-Kadir", "Abdel-Kadir", "Abdulkadir", "\"Abdul Kadir\"")) {
            assertThat(search.ids(written))
                    .as(written)
                    .containsExactlyInAnyOrder("abdul kadir", "abd al-kadir", "abdel-kadir", "abdulkadir");
        }
    }

    @Test
    void theArabicArticleMayBeMissing() {
        for (String written : List.of("al-Tamimi", "Tamimi", "Ibrahim al-Tamimi", "\"Ibrahim al-Tamimi\"")) {
            assertThat(search.ids(written)).as(written).containsExactlyInAnyOrder("al-tamimi", "tamimi");
        }
    }

    @Test
    void initialsHavePointsOrBlanksOrNeither() {
        for (String written : List.of("J.D. Vance", "JD Vance", "J. D. Vance", "\"J.D. Vance\"", "\"JD Vance\"")) {
            assertThat(search.ids(written)).as(written).containsExactlyInAnyOrder("j.d.", "jd", "j. d.");
        }
        assertThat(search.ids("F.B.I.")).containsExactlyInAnyOrder("f.b.i.", "fbi");
        assertThat(search.ids("FBI")).containsExactlyInAnyOrder("f.b.i.", "fbi");
    }

    @Test
    void aTypeHasAHyphenOrNotAndAPlural() {
        for (String written : List.of("F-16", "f16", "F-16s", "F16s", "F 16", "\"F 16\"")) {
            assertThat(search.ids(written)).as(written).containsExactlyInAnyOrder("f-16", "f16", "f-16s", "f16s");
        }
        assertThat(search.ids("\"F-16 landed\"")).containsExactlyInAnyOrder("f-16", "f16", "f-16s", "f16s");
        assertThat(search.ids("\"F 16 landed\"")).containsExactlyInAnyOrder("f-16", "f16", "f-16s", "f16s");
        assertThat(search.ids("covid19")).containsExactlyInAnyOrder("covid19", "covid-19");
        assertThat(search.ids("COVID-19")).containsExactlyInAnyOrder("covid19", "covid-19");
    }

    @Test
    void aNumberHasCommasOrNot() {
        for (String written : List.of("1,000", "1000", "\"1,000 people\"", "\"1000 people\"")) {
            assertThat(search.ids(written)).as(written).containsExactlyInAnyOrder("1,000", "1000");
        }
    }

    @Test
    void anApostropheIsAnyOrNone() {
        for (String written : List.of(
                "O'Brien",
                "o’brien",
                "O`Brien",
                "OBrien",
                "O Brien",
                "o brien",
                "\"Mr O'Brien\"",
                "\"Mr OBrien\"",
                "\"Mr O Brien\"",
                "\"Mr O Brien\"~2")) {
            assertThat(search.ids(written))
                    .as(written)
                    .containsExactlyInAnyOrder("o'brien", "o’brien", "o`brien", "obrien", "o brien");
        }
    }

    @Test
    void aLanguageIsNotItsLetter() {
        assertThat(search.ids("C")).containsExactly("c");
        assertThat(search.ids("C++")).containsExactly("c++");
        assertThat(search.ids("c#")).containsExactly("c#");
        assertThat(search.ids("\"learned C++\"")).containsExactly("c++");
    }

    @Test
    void marksCoverWhatAReaderSees() {
        assertThat(marks("C++", "c++")).containsExactly(new Passage.Mark(11, 14));
        assertThat(marks("O'Brien", "o`brien")).containsExactly(new Passage.Mark(3, 10));
        assertThat(marks("ceasefire", "hidden")).containsExactly(new Passage.Mark(4, 14));
    }

    private static List<Passage.Mark> marks(String query, String id) {
        ArticleHit hit = search.hit(query, id);
        return hit.passages().getFirst().marks();
    }

    @Test
    void bothWordsOfANameHaveOtherSpellings() {
        assertThat(search.ids("Muammar Gaddafi"))
                .containsExactlyInAnyOrder("muammar-gaddafi", "moammar-qaddafi", "apart");
        for (String written : List.of("\"Muammar Gaddafi\"", "\"Moammar Qaddafi\"", "\"Muammar Qaddafi\"")) {
            assertThat(search.ids(written)).as(written).containsExactlyInAnyOrder("muammar-gaddafi", "moammar-qaddafi");
        }
        assertThat(search.plainIds("\"Muammar Gaddafi\"")).containsExactly("muammar-gaddafi");
        assertThat(search.ids("\"Gaddafi\"")).as("a quoted word is exact").containsExactly("muammar-gaddafi");
        assertThat(search.hit("\"Muammar Gaddafi\"", "moammar-qaddafi").matched())
                .containsExactly(new ArticleHit.Spelling("Muammar Gaddafi", "Moammar Qaddafi"));
    }
}
