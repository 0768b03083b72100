package dev.dateline.annotate.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.EntityKind;
import org.junit.jupiter.api.Test;

class LabelTest {
    @Test
    void everyKindHasFourLabelsOfItsOwn() {
        assertThat(Label.of(EntityKind.PERSON, Label.FIRST)).isEqualTo(1);
        assertThat(Label.of(EntityKind.ORGANIZATION, Label.ONLY)).isEqualTo(8);
        assertThat(Label.of(EntityKind.COUNTRY, Label.LAST)).isEqualTo(Label.of(EntityKind.PLACE, Label.LAST));
        assertThat(Label.kind(8)).isEqualTo(EntityKind.ORGANIZATION);
        assertThat(Label.part(8)).isEqualTo(Label.ONLY);
        assertThatThrownBy(() -> Label.of(EntityKind.DATE, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameMustBeWholeBeforeAnotherBegins() {
        int first = Label.of(EntityKind.PERSON, Label.FIRST);
        int last = Label.of(EntityKind.PERSON, Label.LAST);

        assertThat(Label.follows(first, last)).isTrue();
        assertThat(Label.follows(first, Label.OUTSIDE)).isFalse();
        assertThat(Label.follows(first, Label.of(EntityKind.PLACE, Label.LAST))).isFalse();
        assertThat(Label.follows(last, Label.of(EntityKind.PLACE, Label.ONLY))).isTrue();
        assertThat(Label.follows(Label.OUTSIDE, last)).isFalse();
    }
}
