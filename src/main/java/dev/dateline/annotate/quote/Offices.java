package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.annotate.rules.Name;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves phrases like "the president" or "the Kremlin spokesman" to the only person in the text with that
 * description, which appears before or after the name. Not thread-safe.
 */
final class Offices {
    /** Maximum number of words; longer appositions are sentences: "a top adviser to Mr Putin on foreign policy". */
    private static final int LONGEST_APPOSITION = 10;

    private static final Set<String> ENDS = Set.of(",", ".", "who", "(", ")", ";", "and", "said", "told");

    /**
     * Maximum number of descriptions per person. No article has more. Without a limit, a text of a million lines would
     * be compared with itself.
     */
    private static final int MOST = 20;

    private final Passage passage;
    private final OfficeWords vocabulary;
    /** For each person, the words of each description in the text. */
    private final Map<String, Set<Set<String>>> held = new LinkedHashMap<>();

    Offices(Passage passage, OfficeWords vocabulary) {
        this.passage = passage;
        this.vocabulary = vocabulary;
        for (int n = 0; n < passage.nameCount(); n++) {
            if (passage.isPerson(n)) {
                Name name = passage.name(n);
                if (name.role() != null) {
                    add(n, words(name.role()));
                }
                add(n, apposition(name.to()));
            }
        }
    }

    private void add(int name, Set<String> words) {
        if (words.stream().anyMatch(vocabulary::isOffice)) {
            Set<Set<String>> all = held.computeIfAbsent(passage.entity(name), person -> new LinkedHashSet<>());
            if (all.size() < MOST) {
                all.add(words);
            }
        }
    }

    private Set<String> words(String role) {
        Set<String> words = new HashSet<>();
        for (String word : role.split("\\s+", -1)) {
            words.add(vocabulary.inFull(Words.fold(word)));
        }
        return words;
    }

    /** Returns the words between the commas of ", a spokesman for the ministry,". */
    private Set<String> apposition(int comma) {
        Set<String> words = new HashSet<>();
        if (!passage.folded(comma).equals(",")) {
            return words;
        }
        for (int token = comma + 1; token < comma + 1 + LONGEST_APPOSITION; token++) {
            String word = passage.folded(token);
            if (word.isEmpty() || ENDS.contains(word) || passage.isPerson(passage.nameAt(token))) {
                break;
            }
            words.add(vocabulary.inFull(word));
        }
        return words;
    }

    /** Whether the text describes no person. */
    boolean isEmpty() {
        return held.isEmpty();
    }

    /** Returns whether a phrase names a person by office or an organisation; empty if neither. */
    Optional<EntityKind> kind(Source phrase) {
        List<String> words = words(phrase);
        String head = words.isEmpty() ? "" : words.getLast();
        if (vocabulary.isOffice(head)) {
            return Optional.of(EntityKind.PERSON);
        }
        return vocabulary.isBody(head) ? Optional.of(EntityKind.ORGANIZATION) : Optional.empty();
    }

    /** Whether the phrase is an office whose holder is usually named, unlike "the aide", but not in this text. */
    boolean isOpen(Source phrase) {
        List<String> words = words(phrase);
        boolean high =
                !words.isEmpty() && vocabulary.isOffice(words.getLast()) && !vocabulary.isOfMany(words.getLast());
        return high && holders(words).isEmpty();
    }

    /** Whether the text describes a person only by other offices than this phrase: a mayor is not "the candidate". */
    boolean contradicts(String person, Source phrase) {
        Set<String> own = of(person);
        own.removeIf(word -> !vocabulary.isOffice(word));
        return !own.isEmpty() && Collections.disjoint(own, words(phrase));
    }

    /** Returns the words of a definite phrase up to its first preposition; empty for other phrases. */
    private List<String> words(Source phrase) {
        List<String> words = new ArrayList<>();
        if (passage.folded(phrase.from()).equals("the")) {
            for (int token = phrase.from() + 1;
                    token < phrase.to() && !passage.is(ClauseWord.OFFICE_END, token);
                    token++) {
                words.add(vocabulary.inFull(passage.folded(token)));
            }
        }
        return words;
    }

    /** Returns the only person with this description; empty if none or several match or the phrase is not definite. */
    Optional<String> holder(Source phrase) {
        List<String> asked = words(phrase);
        if (asked.isEmpty() || !vocabulary.isOffice(asked.getLast())) {
            return Optional.empty();
        }
        List<String> holders = holders(asked);
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    private List<String> holders(List<String> asked) {
        boolean former = asked.contains("former");
        return held.entrySet().stream()
                .filter(person -> person.getValue().stream()
                        .anyMatch(words -> words.containsAll(asked) && words.contains("former") == former))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns all words of the text's descriptions of a person. */
    Set<String> of(String person) {
        Set<String> all = new HashSet<>();
        held.getOrDefault(person, Set.of()).forEach(all::addAll);
        return all;
    }
}
