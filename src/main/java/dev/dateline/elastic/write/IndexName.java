package dev.dateline.elastic.write;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a versioned index, {@code articles-1-20251121t201500123z}: the alias it is built for, the version of its
 * mapping, and when it was created.
 *
 * @param alias lower case
 * @param version 1 or more
 * @param created to the millisecond
 */
record IndexName(String alias, int version, Instant created) {
    private static final Pattern FORM = Pattern.compile("(.+)-(\\d{1,9})-(\\d{8}t\\d{9}z)");

    /** Index names are lower case; milliseconds are appended because a pattern cannot parse them without a point. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyyMMdd't'HHmmss")
            .appendValue(ChronoField.MILLI_OF_SECOND, 3)
            .appendLiteral('z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Truncates the time to milliseconds. */
    IndexName {
        created = created.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The name as Elasticsearch knows it. */
    String text() {
        return alias + "-" + version + "-" + TIME.format(created);
    }

    /** The parts of a name that {@link #text()} has made; empty for any other. */
    static Optional<IndexName> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant created = TIME.parse(parts.group(3), Instant::from);
            return Optional.of(new IndexName(parts.group(1), Integer.parseInt(parts.group(2)), created));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
