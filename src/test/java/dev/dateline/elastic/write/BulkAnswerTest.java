package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkAnswerTest {
    @Test
    void tooLargeIsDistinguishedFromTooBusy() {
        String tooLarge = "rejected execution of primary operation [coordinating_and_primary_bytes=31846427, "
                + "replica_bytes=0, all_bytes=31846427, primary_operation_bytes=127384908, max_primary_bytes=107374182]";
        String busy = "rejected execution of coordinating operation [coordinating_and_primary_bytes=107000000, "
                + "replica_bytes=0, all_bytes=107000000, coordinating_operation_bytes=2097152, "
                + "max_coordinating_bytes=107374182]";

        assertThat(BulkAnswer.neverFits(tooLarge)).isTrue();
        assertThat(BulkAnswer.neverFits(busy)).isFalse();
        assertThat(BulkAnswer.neverFits("the queue is full")).isFalse();
    }
}
