package dev.dateline.annotate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.annotate.lexicon.Genders.Gender;
import org.junit.jupiter.api.Test;

class GendersTest {
    @Test
    void officesAndGivenNamesTellTheGender() {
        Genders genders = new Genders(LexiconText.of("office\tmale\tmr king\nname\tfemale\tmary anna\n"));

        assertThat(genders.ofOffice("king")).isEqualTo(Gender.MALE);
        assertThat(genders.ofOffice("mary")).isEqualTo(Gender.UNKNOWN);
        assertThat(genders.ofName("Mary King")).isEqualTo(Gender.FEMALE);
        assertThat(genders.ofName("Mary")).isEqualTo(Gender.UNKNOWN);
    }

    @Test
    void aBrokenLineIsRefusedWithFileAndNumber() {
        assertThatThrownBy(() -> new Genders(LexiconText.of("# Names\nnames\tmale\tjohn")))
                .hasMessage("lexicons/test.tsv, line 2: 'names' is none of office, name");
        assertThatThrownBy(() -> new Genders(LexiconText.of("name\tman\tjohn")))
                .hasMessage("lexicons/test.tsv, line 1: 'man' is none of male, female");
    }
}
