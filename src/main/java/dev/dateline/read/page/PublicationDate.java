package dev.dateline.read.page;

import java.util.Optional;

/** Decides when an article was published, of all that is said about it. Stateless. */
final class PublicationDate {
    /** The length of {@code 2025-08-15}; shorter dates are months and years. */
    private static final int DAY = 10;

    private PublicationDate() {}

    /**
     * An ISO date: what the document states, else its date line, else the name of its file, else what holds for all. Of a
     * date line without a year, the year is that of the file's name or of all.
     */
    static Optional<String> of(Optional<String> stated, DateLine line, Document document, Unstated unstated) {
        Optional<String> around = FileDate.of(document.name()).or(() -> Optional.ofNullable(unstated.published()));
        return stated.or(() -> line.date().flatMap(WrittenDate::iso))
                .or(() -> around.filter(date -> date.length() >= DAY))
                .or(() -> around.flatMap(date -> line.date().map(day -> inside(day, date))))
                .or(() -> around);
    }

    /** The day of the date line in that year; the month alone when the day is not in it. */
    private static String inside(WrittenDate day, String date) {
        String whole = day.in(Integer.parseInt(date.substring(0, 4)));
        return whole.startsWith(date) ? whole : date;
    }
}
