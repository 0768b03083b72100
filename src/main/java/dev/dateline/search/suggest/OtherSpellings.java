package dev.dateline.search.suggest;

import dev.dateline.text.spelling.FormEvidence;
import dev.dateline.text.spelling.SpellingCorrections;
import dev.dateline.text.spelling.SpellingJudge;
import dev.dateline.text.spelling.SpellingJudge.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The names that have the words typed in another spelling. Words with the same sounds, or with one typo, are candidates;
 * {@link SpellingJudge} decides about each, as it does for the words of a query. One for each look-up; one thread.
 */
@SuppressWarnings("EnumOrdinal") // lists by nearness
final class OtherSpellings {
    /** How near the words of a name are to those typed, the nearest first. */
    enum Nearness {
        /** They begin with them. */
        BEGINNING,
        /** They are another spelling of them. */
        SAME,
        /** They are similar names. */
        SIMILAR,
        /** They begin with them but for one typo. */
        MISTYPED
    }

    /** Keys of sounds below this length are the beginning of half of all names, and so have to be the whole key. */
    private static final int LONG_KEY = 5;

    /** Words that are judged for a word typed; a judgement takes some tens of microseconds. */
    private static final int MOST_JUDGED = 30;

    /** A word longer than the text by more than this is judged by its beginning. */
    private static final int LONGER = 2;

    /** From this likelihood on a word with the same sounds is similar: Chruschtschow, but not HUMANA for Khomeini. */
    private static final double NEAR = 0.1;

    private final SpellingJudge judge;

    OtherSpellings(SpellingCorrections corrections) {
        this.judge = SpellingJudge.standard(corrections);
    }

    /**
     * The names whose words are that near, or nearer, to all words typed.
     *
     * @param typos whether words with a typo are candidates
     * @return for each nearness, in order, the names; each set includes those before it
     */
    List<BitSet> find(KnownNames names, List<KnownNames.Word> typed, boolean typos) {
        List<BitSet> found = List.of(new BitSet(), new BitSet(), new BitSet(), new BitSet());
        for (int i = 0; i < typed.size(); i++) {
            List<BitSet> ofWord = find(names, typed.get(i), typos);
            for (int near = 0; near < found.size(); near++) {
                if (i == 0) {
                    found.get(near).or(ofWord.get(near));
                } else {
                    found.get(near).and(ofWord.get(near));
                }
            }
        }
        return found;
    }

    private List<BitSet> find(KnownNames names, KnownNames.Word typed, boolean typos) {
        List<BitSet> found = List.of(new BitSet(), new BitSet(), new BitSet(), new BitSet());
        add(found, Nearness.BEGINNING, one -> names.words().addPrefixed(typed.folded(), one));
        if (typed.folded().length() < SuggestionIndex.TYPO_FROM) {
            return found;
        }
        BitSet mistyped = new BitSet();
        if (typos) {
            names.words().addMistyped(typed.folded(), mistyped);
        }
        if (names.areNamed()) {
            BitSet sounding = new BitSet();
            addSounding(names, typed.key(), sounding);
            PrimitiveIterator.OfInt words = IntStream.concat(
                            sounding.stream(), mistyped.stream().filter(word -> !sounding.get(word)))
                    .limit(MOST_JUDGED)
                    .iterator();
            while (words.hasNext()) {
                int word = words.nextInt();
                switch (judged(typed.text(), names.words().word(word), names.articles(word))) {
                    case SAME -> add(found, Nearness.SAME, one -> names.words().addNumbers(word, one));
                    case SIMILAR ->
                        add(found, Nearness.SIMILAR, one -> names.words().addNumbers(word, one));
                    case DIFFERENT -> {}
                }
            }
        }
        mistyped.stream()
                .forEach(word ->
                        add(found, Nearness.MISTYPED, one -> names.words().addNumbers(word, one)));
        return found;
    }

    private static void addSounding(KnownNames names, String key, BitSet found) {
        if (key.length() >= LONG_KEY) {
            names.keys().addPrefixed(key, found);
        } else {
            names.keys().addWord(key, found);
        }
    }

    /** Adds to the set of a nearness and to those after it. */
    private static void add(List<BitSet> found, Nearness nearness, Consumer<BitSet> words) {
        found.subList(nearness.ordinal(), found.size()).forEach(words);
    }

    /** What the word, or of a longer one the beginning that is about as long as the text, is judged to be. */
    private Kind judged(String typed, String word, long articles) {
        FormEvidence asked = FormEvidence.of(typed);
        if (word.length() <= typed.length() + LONGER) {
            return kind(judge.judge(asked, FormEvidence.of(word, articles)));
        }
        Kind best = Kind.DIFFERENT;
        for (int length = typed.length(); length <= typed.length() + 1 && best != Kind.SAME; length++) {
            Kind one = kind(judge.judge(asked, FormEvidence.of(word.substring(0, length), articles)));
            best = one.compareTo(best) < 0 ? one : best;
        }
        return best;
    }

    private static Kind kind(SpellingJudge.Verdict verdict) {
        return verdict.kind() == Kind.DIFFERENT && verdict.likelihood() >= NEAR ? Kind.SIMILAR : verdict.kind();
    }
}
