package dev.dateline.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameReader;
import org.junit.jupiter.api.Test;

class NameTermsTest {
    private final NameReader reader = new NameReader(Lexicons.shipped().names());

    @Test
    void queryTermsMeetIndexTerms() {
        var indexed = NameTerms.indexed(reader.read("Владимир Путин"));

        assertThat(indexed).contains(new NameTerms.Term(NameTerms.Field.WIDE, "pUten", 1));
        assertThat(NameTerms.asked(reader.read("Putin")).getFirst())
                .contains(new NameTerms.Term(NameTerms.Field.WIDE, "pUten", 0.9));
    }
}
