package dev.dateline.search.result;

import dev.dateline.article.EntityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor or place of an archive.
 *
 * @param value the value to filter by
 * @param kind what it is
 * @param label its preferred name
 * @param country the country that a place is in or is, ISO 3166, two letters; null when not known
 * @param position the position of a place; null when not known
 * @param spellings how articles spell it, most frequent first; at most {@link #MOST_SPELLINGS}
 * @param articles how many name it
 */
public record KnownEntity(
        String value,
        EntityKind kind,
        String label,
        @Nullable String country,
        @Nullable Position position,
        List<String> spellings,
        int articles) {
    /** More spellings than this are wrong annotations rather than spellings. */
    public static final int MOST_SPELLINGS = 30;

    /** Degrees north and east. */
    public record Position(double latitude, double longitude) {}

    /** Copies the list. */
    public KnownEntity {
        spellings = List.copyOf(spellings);
    }
}
