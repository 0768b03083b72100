package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private final AtomicLong clock = new AtomicLong(5);
    private final RequestLimit limit = new RequestLimit(60, clock::get);

    @Test
    void anAddressMaySendSoManyAtOnceAndThenOneASecond() {
        for (int i = 0; i < 60; i++) {
            limit.count("192.0.2.1");
        }

        assertThatThrownBy(() -> limit.count("192.0.2.1"))
                .isInstanceOf(Problems.Refused.class)
                .hasMessage("This address has sent more than 60 requests in a minute.");

        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThatCode(() -> limit.count("192.0.2.1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> limit.count("192.0.2.1")).isInstanceOf(Problems.Refused.class);
    }

    @Test
    void otherAddressesAreNotAffected() {
        for (int i = 0; i < 60; i++) {
            limit.count("192.0.2.1");
        }

        assertThatCode(() -> limit.count("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void moreThanAMinutesRequestsAreNeverSaved() {
        limit.count("192.0.2.1");
        clock.addAndGet(TimeUnit.HOURS.toNanos(1));
        for (int i = 0; i < 60; i++) {
            limit.count("192.0.2.1");
        }

        assertThatThrownBy(() -> limit.count("192.0.2.1")).isInstanceOf(Problems.Refused.class);
    }
}
