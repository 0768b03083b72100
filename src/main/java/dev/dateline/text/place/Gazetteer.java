package dev.dateline.text.place;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.WordSet;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every place that Dateline knows, by id and by every form of its names, and the groups that news calls by several
 * names ({@link PlaceKind#GROUP}). {@link PlaceMatcher} marks both; the methods here are about places, except
 * {@link #groupId}. Immutable, safe for many threads.
 *
 * <p>Reading it takes some tenths of a second, and it stays in memory at about three times its size on disk: share it,
 * see {@code Lexicons}.
 */
public final class Gazetteer {
    private static final String FILE = "gazetteer.tsv.gz";

    /** Left out of the forms wherever the rest is one, so that a mark begins at the name. */
    private static final String ARTICLE = "the ";

    /** Letters from which on a short form is hardly shared. RSF: Rapid Support Forces, Reporters sans frontières. */
    private static final int DISTINCT_SHORT_FORM = 4;

    private final Rows rows;
    private final FormIndex forms;
    private final WordSet commonWords;

    Gazetteer(Rows rows, FormIndex forms, WordSet commonWords) {
        this.rows = rows;
        this.forms = forms;
        this.commonWords = commonWords;
    }

    /**
     * Reads the gazetteer that ships with Dateline.
     *
     * @param commonWords of English, which are not surnames
     * @throws LexiconException when a line of it is broken
     */
    public static Gazetteer read(WordSet commonWords) {
        InputStream places = Gazetteer.class.getResourceAsStream("/lexicons/" + FILE);
        if (places == null) {
            throw new LexiconException(FILE, "is not packed with the program");
        }
        return read(places, Lexicon.read("place-common-words.tsv"), commonWords);
    }

    /**
     * Reads another one.
     *
     * @param places lines as docs/places.md describes them, in the order of their ids, through gzip; closed at the end
     * @param ambiguous ordinary words that are also forms of places, each with its rule
     * @param commonWords of English, which are not surnames
     * @throws LexiconException when a line is broken
     */
    public static Gazetteer read(InputStream places, Lexicon ambiguous, WordSet commonWords) {
        return new GazetteerReader(FILE, AmbiguousForms.of(ambiguous)).read(places, commonWords);
    }

    /** How many places and groups there are. */
    public int size() {
        return rows.size();
    }

    /** All places in the order of their ids; each is made when the stream comes to it. */
    public Stream<Place> places() {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.row(row).place())
                .filter(Gazetteer::isPlace);
    }

    /** The place of that id. */
    public Optional<Place> byId(String id) {
        int row = rows.find(id);
        return row < 0 ? Optional.empty() : Optional.of(rows.row(row).place()).filter(Gazetteer::isPlace);
    }

    /**
     * The id of the one group that has that name, as {@link #find} reads it, or that short form if it is in capitals
     * and so long that hardly another has it: ISIS, but not RSF.
     */
    public Optional<String> groupId(String form) {
        boolean isDistinct = form.length() >= DISTINCT_SHORT_FORM && form.equals(form.toUpperCase(Locale.ROOT));
        List<String> ids = candidates(form).stream()
                .filter(candidate -> !isPlace(candidate.place()))
                .filter(candidate -> candidate.standing() == PlaceStanding.NAME || isDistinct)
                .map(candidate -> candidate.place().id())
                .toList();
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    /** The name to show for a group; empty for an unknown id. */
    public Optional<String> groupName(String id) {
        int row = rows.find(id);
        return row < 0 ? Optional.empty() : Optional.of(rows.row(row).place().name());
    }

    private static boolean isPlace(Place place) {
        return place.kind() != PlaceKind.GROUP;
    }

    /** All names of a place as they are written in the lists, the shown one first; empty for an unknown id. */
    public List<String> names(String id) {
        int row = rows.find(id);
        List<String> names = new ArrayList<>();
        if (row >= 0) {
            rows.row(row).forms((form, standing) -> {
                if (standing == PlaceStanding.NAME || standing == PlaceStanding.ALTERNATE) {
                    names.add(form);
                }
            });
        }
        return names;
    }

    /**
     * The places that a form may mean, the most prominent first: countries, capitals, then by inhabitants. Case, marks,
     * hyphens, apostrophes and a leading "the" do not matter; every other word does. Empty when the form is not listed.
     */
    public List<PlaceCandidate> find(String form) {
        return candidates(form).stream()
                .filter(candidate -> isPlace(candidate.place()))
                .toList();
    }

    private List<PlaceCandidate> candidates(String form) {
        List<PlaceCandidate> found = new ArrayList<>();
        for (int at = start(form); at > 0; at = Packed.isLast(forms.candidate(at)) ? 0 : at + 1) {
            int packed = forms.candidate(at);
            Place place = rows.row(Packed.row(packed)).place();
            found.add(new PlaceCandidate(place, Packed.standing(packed), Packed.isLikely(packed)));
        }
        return found;
    }

    private int start(String form) {
        FoldedForm folded = new FoldedForm();
        int slot = folded.set(form) ? forms.table().find(folded.hash()) : FormTable.ABSENT;
        int start = slot == FormTable.ABSENT ? 0 : forms.table().start(slot);
        boolean again = start == 0 && form.regionMatches(true, 0, ARTICLE, 0, ARTICLE.length());
        return again ? start(form.substring(ARTICLE.length())) : start;
    }

    /** The lines of the file. */
    public Rows rows() {
        return rows;
    }

    FormIndex forms() {
        return forms;
    }

    WordSet commonWords() {
        return commonWords;
    }

    /**
     * A place that a form may mean.
     *
     * @param place the place
     * @param standing how firmly the form names it
     * @param likely whether running text is marked with it; false for a place that is far less known under this form
     *     than the first candidate, and for related names
     */
    public record PlaceCandidate(Place place, PlaceStanding standing, boolean likely) {}
}
