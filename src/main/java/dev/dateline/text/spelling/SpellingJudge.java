package dev.dateline.text.spelling;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.spelling.NameOrigin.Family;
import dev.dateline.text.spelling.SpellingWeights.Question;
import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a form that an archive has is another spelling of a form that was asked for. The only place where that
 * is decided: keys ({@link SpellingKeys}) propose, nothing else accepts. docs/names.md explains the evidence.
 *
 * <p>In this order: the same letters; what a reader has decided; what the gazetteer says of two places; what the letters,
 * the counts and the lists say. One judge for one thread, made at little cost; it shares its lists with the others. A pair takes
 * some tens of microseconds. Symmetric, but where two ways to align the letters cost the same.
 */
@SuppressWarnings("EnumOrdinal") // arrays by kind of evidence, for speed
public final class SpellingJudge {
    /** What the judge says of two forms. */
    public enum Kind {
        /** One name: a search for one should find the other. */
        SAME,
        /** Two names that have one origin or sound alike, and mostly other bearers: to be offered, not used. */
        SIMILAR,
        /** Nothing in common but some letters. */
        DIFFERENT
    }

    /** Why. */
    public enum Reason {
        SAME_LETTERS("the same letters"),
        DECIDED("decided by a reader"),
        ONE_PLACE("names of one place"),
        RARE_NAME_OF_PLACE("listed for one place, but little alike"),
        TWO_PLACES("names of two places"),
        NO_WORD("a code, a number or several words"),
        INFLECTED("an inflected form"),
        ELIDED("an article or preposition grown on"),
        FEMININE("a Slavic family name of a man and of a woman"),
        UMLAUT("an umlaut and its two letters"),
        ONE_ENTITY("resolved to one entity"),
        ROMANISED("another romanisation"),
        SLIP("a misspelling of a much more frequent form"),
        OTHER_SCRIPT("written in another script"),
        SISTER("a sister name"),
        UNLIKE("letters too different");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The reason in English, for an explanation. */
        public String text() {
            return text;
        }
    }

    /**
     * A decision.
     *
     * @param kind what was decided
     * @param reason the evidence that decided
     * @param likelihood how likely the two are one name, from 0 to 1
     */
    public record Verdict(Kind kind, Reason reason, double likelihood) {}

    /** From here on a pair is one name. docs/names.md has how many of those accepted are right. */
    static final double ACCEPTED = 0.55;

    /** The same if one of them is a place: its romanisations are in the gazetteer, and Pokrovske is another one than Pokrovsk. */
    static final double ACCEPTED_FOR_PLACE = 0.75;

    /** The same if all steps leave the sounds as they are, and neither the census nor the origin says that both are names. */
    static final double ACCEPTED_SOUND = 0.45;

    /** The same for two scripts. */
    static final double ACCEPTED_SCRIPT = 0.5;

    /** From here on a pair of another kind is offered. */
    static final double OFFERED = 0.45;

    /** Alignments that cost more than this share of the longer word are looked at no further. */
    private static final double MOST_COST = 0.33;

    /** Letters from which on a name without its umlaut is recognised. */
    private static final int SHORTEST_WITH_UMLAUT = 4;

    /** A name with d' is written without it less than once in this many times, if it is one name. */
    private static final int MOST_ELIDED = 10;

    /**
     * What is left of the odds of a romanisation if both forms have entities, and other ones. Not trained: the development data
     * have no entities. docs/benchmarks.md has what it does in an archive.
     */
    private static final double OTHER_ENTITIES = 0.3;

    private static final double MOSTLY = 0.5;

    /** Above this share of small letters a form is a word. */
    private static final double MOST_SMALL = 0.2;

    /** The lists that are read once. */
    private record Shared(Correspondences ofOneScript, Correspondences ofTwo, SpellingWeights weights) {
        static final Shared LISTS = new Shared(
                Correspondences.read(Lexicon.read("names/correspondences.tsv")),
                Correspondences.read(
                        Lexicon.read("names/correspondences.tsv"), Lexicon.read("names/correspondences-scripts.tsv")),
                SpellingWeights.read(Lexicon.read("names/spelling-weights.tsv")));
    }

    private final NameLists lists = new NameLists();
    private final FormPlaces places;
    private final SpellingCorrections corrections;

    /** One form is asked for and many candidates are judged. */
    private FormEvidence lastAsked = FormEvidence.of("");

    private SpelledWord lastWord = word(lastAsked);

    private SpellingJudge(SpellingCorrections corrections) {
        this.corrections = corrections;
        this.places = new FormPlaces(Lexicons.shipped().gazetteer(), corrections);
    }

    /** A judge by the lists that ship with the program, and by what readers have decided. */
    public static SpellingJudge standard(SpellingCorrections corrections) {
        return new SpellingJudge(corrections);
    }

    /** Decides about two forms. Any text will do; an empty one is different from all others. */
    public Verdict judge(FormEvidence asked, FormEvidence found) {
        if (!asked.equals(lastAsked)) {
            lastAsked = asked;
            lastWord = word(asked);
        }
        return judge(lastWord, word(found));
    }

    /** Takes a form apart, for {@link #judge(SpelledWord, SpelledWord)}. */
    SpelledWord word(FormEvidence form) {
        return SpelledWord.of(form, lists::letters);
    }

    /** The same for forms that were taken apart. */
    Verdict judge(SpelledWord asked, SpelledWord found) {
        if (asked.folded().equals(found.folded())) {
            return new Verdict(Kind.SAME, Reason.SAME_LETTERS, 1);
        }
        SpellingCorrections.Decision decision = corrections.of(asked.folded(), found.folded());
        if (decision != null) {
            boolean same = decision == SpellingCorrections.Decision.SAME;
            return new Verdict(same ? Kind.SAME : Kind.DIFFERENT, Reason.DECIDED, same ? 1 : 0);
        }
        Optional<Verdict> ofPlaces = places.judge(asked, found, lists, Shared.LISTS.ofTwo());
        if (ofPlaces.isPresent()) {
            return ofPlaces.get();
        }
        boolean oneHasInitials = asked.hasInitials() != found.hasInitials();
        if (!asked.isWord()
                || !found.isWord()
                || asked.isCode()
                || found.isCode()
                || (oneHasInitials && (isPlace(asked) || isPlace(found)))) {
            return new Verdict(Kind.DIFFERENT, Reason.NO_WORD, 0);
        }
        return asked.script() == found.script() ? judgeLetters(asked, found) : judgeScripts(asked, found);
    }

    /** The evidence about two words, for training the weights. */
    double[] evidence(SpelledWord asked, SpelledWord found) {
        boolean vowelless = asked.isVowelless() != found.isVowelless();
        return SpellingEvidence.of(
                asked,
                found,
                LetterAlignment.of(rules(asked, found), asked.letters(), found.letters(), vowelless),
                lists);
    }

    private static Correspondences rules(SpelledWord asked, SpelledWord found) {
        return asked.script() == found.script() ? Shared.LISTS.ofOneScript() : Shared.LISTS.ofTwo();
    }

    private Verdict judgeLetters(SpelledWord asked, SpelledWord found) {
        if (asked.letters().equals(found.letters())) {
            return new Verdict(Kind.SAME, Reason.SAME_LETTERS, 1);
        }
        if (asked.foldedUmlauts().equals(found.folded())
                || found.foldedUmlauts().equals(asked.folded())) {
            return new Verdict(Kind.SAME, Reason.UMLAUT, 1);
        }
        if (isElided(asked, found)) {
            return judgeElision(asked, found);
        }
        if (isElided(found, asked)) {
            return judgeElision(found, asked);
        }
        if (!Collections.disjoint(asked.readings(), found.readings())) {
            return new Verdict(Kind.SAME, Reason.INFLECTED, 1);
        }
        if (isInflected(asked.folded(), found.folded()) || isInflected(found.folded(), asked.folded())) {
            return new Verdict(Kind.DIFFERENT, Reason.INFLECTED, 0);
        }
        if (asked.isFeminineOf(found) || found.isFeminineOf(asked)) {
            return new Verdict(Kind.SIMILAR, Reason.FEMININE, 0);
        }
        LetterAlignment alignment = align(Shared.LISTS.ofOneScript(), asked.letters(), found.letters(), false);
        return isTooFar(alignment)
                ? new Verdict(Kind.DIFFERENT, Reason.UNLIKE, 0)
                : judgeLikeness(asked, found, alignment);
    }

    /** Weighs all the evidence about two words of one script that are much alike. */
    private Verdict judgeLikeness(SpelledWord asked, SpelledWord found, LetterAlignment alignment) {
        double[] evidence = SpellingEvidence.of(asked, found, alignment, lists);
        double romanised = Shared.LISTS.weights().answer(Question.ROMANISATION, evidence);
        double slip = Shared.LISTS.weights().answer(Question.SLIP, evidence);
        if (isEnglish(asked) || isEnglish(found)) {
            romanised = 0;
        }
        if (isFamilyVariant(alignment, evidence)) {
            slip = 0;
        }
        if (alignment.count(LetterAlignment.Edit.SWAPPED) == 0) {
            // Japanese given names are made of the same few syllables: Yoshihiko, Yoshihito
            slip *= 1 - evidence[SpellingEvidence.JAPANESE.ordinal()];
        }
        double sister = Shared.LISTS.weights().answer(Question.SISTER, evidence);
        FormBearers bearers = FormBearers.of(asked.evidence(), found.evidence(), lists);
        if (bearers == FormBearers.SAME && sister >= OFFERED) {
            return new Verdict(Kind.SAME, Reason.ONE_ENTITY, Math.max(sister, Math.max(romanised, slip)));
        }
        boolean areOthers = bearers == FormBearers.OTHERS || bearers == FormBearers.BARE;
        if (areOthers) {
            romanised = romanised * OTHER_ENTITIES / (1 - romanised * (1 - OTHER_ENTITIES));
            // who misspells a name makes another entity of it
            slip = bearers == FormBearers.OTHERS ? 0 : slip;
        } else if (isUmlaut(alignment, asked, found) && evidence[SpellingEvidence.BOTH_KNOWN_WESTERN.ordinal()] == 0) {
            return new Verdict(Kind.SAME, Reason.UMLAUT, Math.max(ACCEPTED, romanised));
        }
        double same = 1 - (1 - romanised) * (1 - slip);
        boolean isAccepted = same >= (keepsSound(alignment, evidence, asked, found) ? ACCEPTED_SOUND : ACCEPTED)
                && (same >= ACCEPTED_FOR_PLACE || (!isKnownPlace(asked) && !isKnownPlace(found)));
        if (isAccepted || (!areOthers && isDoubledOnly(alignment, asked, found))) {
            return new Verdict(Kind.SAME, romanised >= slip ? Reason.ROMANISED : Reason.SLIP, same);
        }
        return sister >= OFFERED
                ? new Verdict(Kind.SIMILAR, Reason.SISTER, same)
                : new Verdict(Kind.DIFFERENT, Reason.UNLIKE, same);
    }

    private Verdict judgeScripts(SpelledWord asked, SpelledWord found) {
        double best = 0;
        boolean vowelless = asked.isVowelless() != found.isVowelless();
        for (String a : asked.readings()) {
            for (String b : found.readings()) {
                LetterAlignment alignment = align(Shared.LISTS.ofTwo(), a, b, vowelless);
                if (!isTooFar(alignment)) {
                    double[] evidence = SpellingEvidence.of(asked, found, alignment, lists);
                    best = Math.max(best, Shared.LISTS.weights().answer(Question.OTHER_SCRIPT, evidence));
                }
            }
        }
        boolean oneEntity = !Collections.disjoint(
                asked.evidence().entities().keySet(),
                found.evidence().entities().keySet());
        boolean isAccepted = best >= ACCEPTED_SCRIPT
                && !isEnglish(asked)
                && !isEnglish(found)
                && (best >= ACCEPTED_FOR_PLACE || (!isKnownPlace(asked) && !isKnownPlace(found)));
        if (isAccepted) {
            return isListedOtherwise(asked, found) || isListedOtherwise(found, asked)
                    ? new Verdict(Kind.SIMILAR, Reason.SISTER, best)
                    : new Verdict(Kind.SAME, Reason.OTHER_SCRIPT, best);
        }
        return best > 0 && oneEntity
                ? new Verdict(Kind.SAME, Reason.ONE_ENTITY, best)
                : new Verdict(Kind.DIFFERENT, Reason.UNLIKE, best);
    }

    /**
     * Whether readers have decided which Latin name a word of another script is, and the other name is not one of its spellings:
     * شولتس is Scholz, so it is not Schulz.
     */
    private boolean isListedOtherwise(SpelledWord foreign, SpelledWord latin) {
        if (foreign.script() == UnicodeScript.LATIN || latin.script() != UnicodeScript.LATIN) {
            return false;
        }
        List<SpelledWord> listed = corrections.sameAs(foreign.folded()).stream()
                .map(form -> word(FormEvidence.of(form)))
                .filter(word -> word.script() == UnicodeScript.LATIN && word.isWord())
                .toList();
        return !listed.isEmpty()
                && listed.stream().noneMatch(name -> judge(name, latin).kind() == Kind.SAME);
    }

    /** Letters that sound alike distinguish families with one Western name and are not slips: Christofer, Schwarz. */
    private static boolean isFamilyVariant(LetterAlignment alignment, double[] evidence) {
        return evidence[SpellingEvidence.SAME_SOUND.ordinal()] == alignment.steps()
                && evidence[SpellingEvidence.WESTERN.ordinal()] > MOSTLY;
    }

    /**
     * Whether a name of another script has the same sounds in both spellings. Arabic and Indic scripts write no letter
     * twice. Japanese has one romanisation.
     */
    private boolean keepsSound(LetterAlignment alignment, double[] evidence, SpelledWord asked, SpelledWord found) {
        boolean doubles = Math.min(unwritten(asked), unwritten(found)) > MOSTLY;
        double kept = evidence[SpellingEvidence.SAME_SOUND.ordinal()]
                + (doubles ? evidence[SpellingEvidence.DOUBLED.ordinal()] : 0);
        return kept == alignment.steps()
                && evidence[SpellingEvidence.WESTERN.ordinal()] < MOSTLY
                && evidence[SpellingEvidence.JAPANESE.ordinal()] < MOSTLY
                && evidence[SpellingEvidence.BOTH_KNOWN_WESTERN.ordinal()] == 0;
    }

    /** Assad, Asad: Arabic writes no letter twice, even if the census has both names. */
    private boolean isDoubledOnly(LetterAlignment alignment, SpelledWord asked, SpelledWord found) {
        return alignment.steps() == alignment.count(LetterAlignment.Edit.DOUBLED)
                && Math.min(origin(asked, Family.ARABIC), origin(found, Family.ARABIC)) > MOSTLY;
    }

    private double unwritten(SpelledWord word) {
        return origin(word, Family.ARABIC) + origin(word, Family.INDIC);
    }

    private double origin(SpelledWord word, Family family) {
        return lists.origin(word.letters())[family.ordinal()];
    }

    /** A common English word was not romanised: Bayou is not a spelling of Bayu. */
    private boolean isEnglish(SpelledWord word) {
        return lists.isEnglishWord(word.folded()) || word.evidence().smallShare() >= MOST_SMALL;
    }

    private boolean isKnownPlace(SpelledWord word) {
        return places.isKnownPlace(word.evidence().form());
    }

    private boolean isPlace(SpelledWord word) {
        return !places.of(word.evidence().form()).isEmpty();
    }

    /** Pohl, Poehl. Not Rod and Roed, of which too many other words are alike, and not Sana and Sanae: no umlaut ends a name. */
    private static boolean isUmlaut(LetterAlignment alignment, SpelledWord asked, SpelledWord found) {
        String a = asked.letters();
        String b = found.letters();
        return alignment.steps() == alignment.count(LetterAlignment.Edit.UMLAUT)
                && Math.min(a.length(), b.length()) >= SHORTEST_WITH_UMLAUT
                && a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
    }

    private static boolean isElided(SpelledWord elided, SpelledWord bare) {
        return elided.folded().indexOf('\'') > 0
                && WrittenForms.withoutElision(elided.folded()).equals(bare.folded());
    }

    /**
     * The article l' is never part of a name. A family with d' is meant by its bare name only where nobody else bears that:
     * Estaing, but not Amato or Angelo.
     */
    private static Verdict judgeElision(SpelledWord elided, SpelledWord bare) {
        boolean isPreposition = elided.folded().startsWith("d'");
        boolean isBareRare =
                bare.evidence().capitalised() * MOST_ELIDED <= elided.evidence().capitalised();
        return isPreposition && !isBareRare
                ? new Verdict(Kind.SIMILAR, Reason.ELIDED, 0)
                : new Verdict(Kind.SAME, Reason.ELIDED, 1);
    }

    /** A plural is found by its stem; Eurasian is not a spelling of Eurasia. */
    private static boolean isInflected(String form, String base) {
        boolean isLonger = form.length() == base.length() + 1 && form.startsWith(base);
        return isLonger && (form.endsWith("s") || form.endsWith("an"));
    }

    /** The alignment of two words, given up where they have too little in common. */
    private static LetterAlignment align(Correspondences rules, String one, String other, boolean vowelless) {
        double most = MOST_COST * Math.max(one.length(), other.length());
        return LetterAlignment.of(rules, one, other, vowelless, most);
    }

    private static boolean isTooFar(LetterAlignment alignment) {
        return alignment.cost() == Double.MAX_VALUE;
    }
}
