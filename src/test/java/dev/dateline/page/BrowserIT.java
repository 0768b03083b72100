package dev.dateline.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Stands in the report for the tests of the page where they were not built. */
final class BrowserIT {
    @Test
    void theTestsOfThePageRun() {
        assumeTrue(
                hasBrowserTests(),
                "The tests of the page were skipped: /usr/bin/chromium is missing. Install Debian's package chromium, "
                        + "or run with -Pbrowser and the environment variable CHROMIUM naming another one.");
    }

    /** Whether the Maven profile that builds them was active. */
    private static boolean hasBrowserTests() {
        return BrowserIT.class.getResource("PageIT.class") != null;
    }
}
