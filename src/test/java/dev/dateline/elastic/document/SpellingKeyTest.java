package dev.dateline.elastic.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingKeyTest {
    private static final SpellingKey KEY =
            new SpellingKey(EntityKind.PERSON, "putin", SpellingKey.Role.NAME, "Владимир Путин");

    @Test
    void aKeyIsWrittenAndReadBack() {
        assertThat(SpellingKey.parse(KEY.text())).contains(KEY);
        assertThat(SpellingKey.parseEntity(KEY.entityText()))
                .isEqualTo(SpellingKey.ofEntity(EntityKind.PERSON, "putin"));
    }

    @Test
    void allKeysOfAnEntityStandTogetherTheEntityItselfFirst() {
        String entity = SpellingKey.ofEntity(EntityKind.PERSON, "putin").text();
        String longerId =
                SpellingKey.ofEntity(EntityKind.PERSON, "putin junior").text();

        assertThat(entity).startsWith(KEY.prefix());
        assertThat(KEY.text()).startsWith(KEY.prefix());
        assertThat(longerId).doesNotStartWith(KEY.prefix());
        assertThat(entity).isLessThan(KEY.text());
        assertThat(KEY.text()).isLessThan(longerId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "person", "person\u001Fx", "person\u001Fx\u001F", "date\u001Fx\u001Fz", "x\u001Fy\u001Fn"})
    void anythingElseIsNoKey(String text) {
        assertThat(SpellingKey.parse(text)).isEmpty();
    }
}
