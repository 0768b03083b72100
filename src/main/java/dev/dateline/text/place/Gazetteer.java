package dev.dateline.text.place;

import dev.dateline.text.lexicon.BrokenLexiconException;
import dev.dateline.text.lexicon.CommonWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every place Dateline knows, by id and by every form of its names, and the groups that news calls by several names ({@link
 * PlaceKind#GROUP}). {@link PlaceMatcher} marks both; the methods here are about places, but for {@link #groupId}.
 * Immutable, safe for many threads.
 *
 * <p>Load it once: that takes some tenths of a second, and it stays in memory at about three times its size on disk.
 */
public final class Gazetteer {
    private static final String PLACES = "/lexicons/gazetteer.tsv.gz";
    private static final String SOUNDS = "/lexicons/place-sounds.tsv";
    private static final String COMMON_WORDS = "/lexicons/place-common-words.tsv";

    /** Left out of the forms wherever the rest is one, so that a mark begins at the name. */
    private static final String ARTICLE = "the ";

    /** Letters from which on a short form is hardly shared. RSF: Rapid Support Forces, Reporters sans frontières. */
    private static final int DISTINCT_SHORT_FORM = 4;

    private final Rows rows;
    private final FormIndex forms;
    private final CommonWords ordinaryWords = CommonWords.bundled();

    Gazetteer(Rows rows, FormIndex forms) {
        this.rows = rows;
        this.forms = forms;
    }

    /** The gazetteer that ships with Dateline, loaded when first asked for and then shared: it takes megabytes. */
    public static Gazetteer standard() {
        return Standard.GAZETTEER;
    }

    /** Loaded when first asked for. */
    private static final class Standard {
        static final Gazetteer GAZETTEER = load();
    }

    /**
     * Loads the gazetteer that ships with Dateline.
     *
     * @throws BrokenLexiconException when a line of it cannot be used
     */
    public static Gazetteer load() {
        try (InputStream places = open(PLACES);
                InputStream words = open(COMMON_WORDS)) {
            return load(places, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Loads another one.
     *
     * @param places lines as docs/places.md describes them, in the order of their ids, through gzip
     * @param commonWords ordinary words that are also forms of places, each with its rule
     * @throws BrokenLexiconException when a line cannot be used
     */
    public static Gazetteer load(InputStream places, InputStream commonWords) {
        AmbiguousForms common = AmbiguousForms.read("place-common-words.tsv", commonWords);
        return new GazetteerReader("gazetteer.tsv", common).read(places);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Gazetteer.class.getResourceAsStream(resource), resource + " is missing");
    }

    /**
     * Another way to look up what {@link #find} does not know: by the sounds of the letters. Building it reads every name;
     * keep what you get.
     */
    public WidePlaces bySound() {
        try (InputStream sounds = open(SOUNDS)) {
            return new SoundIndex(rows, SoundRules.read("place-sounds.tsv", sounds));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
     * The id of the one group that has that name, as {@link #find} reads it, or that short form if it is in capitals and so
     * long that hardly another has it: ISIS, but not RSF.
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

    public Rows rows() {
        return rows;
    }

    FormIndex forms() {
        return forms;
    }

    CommonWords ordinaryWords() {
        return ordinaryWords;
    }
}
