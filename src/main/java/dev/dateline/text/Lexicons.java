package dev.dateline.text;

import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.name.CensusNames;
import dev.dateline.text.name.NameKeyRules;
import dev.dateline.text.name.NameLexicons;
import dev.dateline.text.name.NameLikeness;
import dev.dateline.text.name.OrganizationWords;
import dev.dateline.text.name.Titles;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.spelling.SpellingCorrections;
import dev.dateline.text.word.EnglishStem;
import java.util.stream.Stream;

/**
 * The lists and rules that ship with Dateline, shared by everything in the program, or in an Elasticsearch node, that
 * needs them. Each is read when first asked for and kept: the gazetteer takes a second to read and tens of megabytes,
 * the others some tenths of a second together. Immutable, safe for many threads.
 *
 * <p>All methods throw {@link LexiconException} when a line of a list is broken.
 */
public final class Lexicons {
    private static final Lexicons SHIPPED = new Lexicons();

    private final Lazy<WordSet> commonWords = new Lazy<>(() -> WordSet.ofLowerCase(Lexicon.read("common-words.txt")));
    private final Lazy<EnglishStem> stem = new Lazy<>(EnglishStem::read);
    private final Lazy<Titles> titles = new Lazy<>(() -> new Titles(Lexicon.read("titles.tsv")));
    private final Lazy<NameKeyRules> nameKeys = new Lazy<>(NameKeyRules::read);
    private final Lazy<NameLexicons> names = new Lazy<>(() -> NameLexicons.read(nameKeys()));
    private final Lazy<OrganizationWords> organizationWords = new Lazy<>(() -> OrganizationWords.read(nameKeys()));
    private final Lazy<CensusNames> censusNames = new Lazy<>(CensusNames::read);
    private final Lazy<NameLikeness> nameLikeness = new Lazy<>(() -> NameLikeness.read(commonWords()));
    private final Lazy<Gazetteer> gazetteer = new Lazy<>(() -> Gazetteer.read(commonWords()));

    private final Lazy<SpellingCorrections> spellings =
            new Lazy<>(() -> SpellingCorrections.read(Lexicon.read("spellings.tsv")));

    private Lexicons() {}

    /** The shared ones. */
    public static Lexicons shipped() {
        return SHIPPED;
    }

    /** Reads all of them now, the largest first, instead of when they are asked for. */
    public void load() {
        Stream.of(gazetteer, names, censusNames, nameLikeness, spellings, organizationWords, titles, stem)
                .forEach(Lazy::get);
    }

    /** The common English words, in lower case. */
    public WordSet commonWords() {
        return commonWords.get();
    }

    /** The English stemmer. */
    public EnglishStem stem() {
        return stem.get();
    }

    /** Titles and offices in front of names. */
    public Titles titles() {
        return titles.get();
    }

    /** The rules for keys of names. */
    public NameKeyRules nameKeys() {
        return nameKeys.get();
    }

    /** The lists for reading full names, with {@link #nameKeys()}. */
    public NameLexicons names() {
        return names.get();
    }

    /** The words in names of organizations that say what a body is or does. */
    public OrganizationWords organizationWords() {
        return organizationWords.get();
    }

    /** The names that the census of the United States counted. */
    public CensusNames censusNames() {
        return censusNames.get();
    }

    /** The judge of which tokens look like names. */
    public NameLikeness nameLikeness() {
        return nameLikeness.get();
    }

    /** What was decided about pairs of spellings. */
    public SpellingCorrections spellings() {
        return spellings.get();
    }

    /** All places. */
    public Gazetteer gazetteer() {
        return gazetteer.get();
    }
}
