package dev.dateline.annotate.rules;

import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.rules.RuleLayer.Rule;
import dev.dateline.article.EntityKind;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.CensusNames;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that use other mentions of the same name in the article. */
final class ArticleRules {
    private ArticleRules() {}

    /**
     * Gives all mentions of a name in an article the same kind: the one that most mentions have, weighted by
     * confidence. Kinds from a word list are not changed.
     */
    static final class OneKindRule implements Rule {
        @Override
        public void apply(Draft draft) {
            Map<String, Map<EntityKind, Double>> votes = new HashMap<>();
            for (Name name : draft.names()) {
                votes.computeIfAbsent(draft.text(name), words -> new EnumMap<>(EntityKind.class))
                        .merge(name.kind(), name.layer() == Layer.LEXICON ? 100 : name.confidence(), Double::sum);
            }
            draft.each(name -> name.kind(winner(votes.getOrDefault(draft.text(name), Map.of()), name.kind())));
        }

        private static EntityKind winner(Map<EntityKind, Double> votes, EntityKind present) {
            EntityKind best = present;
            for (Map.Entry<EntityKind, Double> vote : votes.entrySet()) {
                best = vote.getValue() > votes.getOrDefault(best, 0.0) ? vote.getKey() : best;
            }
            return best;
        }
    }

    /**
     * Divides names that a hyphen or dash without spaces joins, as in "the Trump-Putin summit", since {@code NameCompounds}
     * splits only such names. Parts that are surnames of listed persons are persons; what else a part is, other rules
     * and the rest of the article decide.
     */
    static final class CompoundRule implements Rule {
        private static final Set<String> MARKS = Set.of("-", "\u2010", "\u2011", "\u2013");

        /** "U.S.-China Business Council" is one name: the last part of the compound and two more words. */
        private static final int SHORTEST_WHOLE = 3;

        private final Set<String> surnames;
        private final Set<String> heads;
        private final Set<String> between;

        /**
         * Creates the rule.
         *
         * @param surnames of listed persons
         * @param heads words that end names of organizations: "NATO-Ukraine Council"
         * @param between what two parties have with each other: "summit"
         */
        CompoundRule(Set<String> surnames, Set<String> heads, Set<String> between) {
            this.surnames = surnames;
            this.heads = heads;
            this.between = between;
        }

        @Override
        public void apply(Draft draft) {
            BitSet parts = new BitSet();
            for (int token = 1; token + 1 < draft.count(); token++) {
                if (MARKS.contains(draft.word(token))
                        && draft.tokens().touchesPrevious(token)
                        && draft.tokens().touchesPrevious(token + 1)
                        && Words.isCapitalised(draft.word(token - 1))
                        && Words.isCapitalised(draft.word(token + 1))) {
                    parts.set(token - 1, token + 2);
                }
            }
            if (parts.isEmpty()) {
                return;
            }
            List<Name> whole = draft.names().stream()
                    .filter(name -> name.kind() == EntityKind.ORGANIZATION
                            && (name.length() >= SHORTEST_WHOLE || heads.contains(draft.word(name.to() - 1)))
                            && parts.get(name.from())
                            && !parts.get(name.to() - 1))
                    .map(name -> name.span(start(parts, name.from()), name.to()))
                    .toList();
            draft.each(name -> {
                int first = parts.nextSetBit(name.from());
                boolean joined = first >= 0 && first + 1 < name.to() && parts.get(first + 1);
                boolean inside = whole.stream().anyMatch(body -> name.from() < body.to() && body.from() < name.to());
                return joined || inside ? null : name;
            });
            draft.add(whole);
            draft.each(
                    name -> name.length() == 1 && parts.get(name.from()) && surnames.contains(draft.word(name.from()))
                            ? name.kind(EntityKind.PERSON)
                            : name);
            Set<Integer> named = draft.names().stream()
                    .filter(name -> name.length() == 1
                            && name.kind() == EntityKind.PERSON
                            && (surnames.contains(draft.word(name.from())) || isBetween(draft, name)))
                    .flatMap(name -> Stream.of(name.from() - 2, name.to() + 1))
                    .collect(Collectors.toSet());
            List<Name> persons = new ArrayList<>();
            for (int token = parts.nextSetBit(0); token >= 0; token = parts.nextSetBit(token + 1)) {
                if (isPerson(draft, parts, token) || (named.contains(token) && isLeft(draft, token))) {
                    persons.add(Name.listed(token, token + 1, EntityKind.PERSON));
                }
            }
            draft.add(persons);
        }

        /** The first token of the compound that a token belongs to. */
        private static int start(BitSet parts, int token) {
            int start = token;
            while (start > 0 && parts.get(start - 1)) {
                start--;
            }
            return start;
        }

        private boolean isBetween(Draft draft, Name name) {
            return between.contains(draft.word(name.to())) || between.contains(draft.word(name.to() + 2));
        }

        /** Whether the part of a compound next to a person has no name yet: Xi in "the Biden-Xi meeting". */
        private static boolean isLeft(Draft draft, int token) {
            return !draft.isTaken(token)
                    && Words.isCapitalised(draft.word(token))
                    && (MARKS.contains(draft.word(token - 1)) || MARKS.contains(draft.word(token + 1)))
                    && !Tokenizer.isPrefix(draft.folded(token));
        }

        private boolean isPerson(Draft draft, BitSet parts, int token) {
            return parts.get(token) && !draft.isTaken(token) && surnames.contains(draft.word(token));
        }
    }

    /**
     * Finds further mentions of names found elsewhere in the article: the same words again, and the surname of a person
     * mentioned there by full name. A single surname that was classified as something else becomes that person.
     */
    static final class RepetitionRule implements Rule {
        /** A single word with a lower tagger confidence is not searched for, so that errors do not spread. */
        private static final double SURE = 0.8;

        /**
         * A surname with this confidence in another kind is kept: "Jordan" the country in an article on Michael Jordan.
         */
        private static final double VERY_SURE = 0.95;

        private static final CensusNames CENSUS = Lexicons.shipped().censusNames();

        private final Set<String> familyNames;
        private final Set<String> commonWords;
        private final Predicate<String> forms;

        /** Creates the rule; {@code forms} says whether a word in lower case is a company form. */
        RepetitionRule(Set<String> familyNames, Set<String> commonWords, Predicate<String> forms) {
            this.forms = forms;
            this.familyNames = familyNames;
            this.commonWords = commonWords;
        }

        @Override
        public void apply(Draft draft) {
            Set<String> surnames = draft.surnames();
            surnames.addAll(firstSurnames(draft));
            Set<String> bodies = partsOfOrganizations(draft);
            Set<String> persons = partsOfPersons(draft, surnames);
            Set<String> companies = partsOfCompanies(draft, persons);
            draft.each(name -> name.kind() == EntityKind.PERSON
                            && name.length() == 1
                            && name.role() == null
                            && companies.contains(Words.fold(draft.word(name.from())))
                    ? name.kind(EntityKind.ORGANIZATION)
                    : name);
            draft.each(name -> isSurname(draft, name, surnames) || isPart(draft, name, persons, bodies)
                    ? name.kind(EntityKind.PERSON)
                    : name);
            Map<String, List<Known>> known = known(draft, surnames);
            Set<String> small = new HashSet<>();
            for (int i = 0; i < draft.count(); i++) {
                if (!Words.isCapitalised(draft.word(i))) {
                    small.add(draft.word(i));
                }
            }
            List<Name> repeated = new ArrayList<>();
            for (int i = 0; i < draft.count(); i++) {
                if (!draft.isTaken(i) && known.containsKey(draft.word(i))) {
                    find(draft, i, known.getOrDefault(draft.word(i), List.of()), small)
                            .ifPresent(repeated::add);
                }
            }
            draft.add(repeated);
        }

        /** Family names that come before the given name: "Xi" of Xi Jinping. */
        private Set<String> firstSurnames(Draft draft) {
            return draft.names().stream()
                    .filter(name -> name.kind() == EntityKind.PERSON && name.length() > 1)
                    .map(name -> draft.word(name.from()))
                    .filter(familyNames::contains)
                    .collect(Collectors.toSet());
        }

        /** A name to search for. */
        private record Known(String text, int length, EntityKind kind) {}

        /** Whether a single word that is called an organization is a name of a person of the article: Trump, Elon. */
        private static boolean isPart(Draft draft, Name name, Set<String> persons, Set<String> bodies) {
            String word = Words.fold(draft.word(name.from()));
            return name.kind() == EntityKind.ORGANIZATION
                    && name.layer() != Layer.LEXICON
                    && name.length() == 1
                    && persons.contains(word)
                    && !bodies.contains(word);
        }

        /** The first and last words of full names of persons, in lower case. */
        private static Set<String> partsOfPersons(Draft draft, Set<String> surnames) {
            Set<String> parts = surnames.stream().map(Words::fold).collect(Collectors.toCollection(HashSet::new));
            for (Name name : draft.names()) {
                if (name.kind() == EntityKind.PERSON && name.length() > 1) {
                    parts.add(Words.fold(draft.word(name.from())));
                }
            }
            return parts;
        }

        /**
         * The words that companies of the article are called by, and that are not persons of the article: those of Charles
         * Schwab, which has the name of a person, and the first of Baxter Travenol Laboratories Inc, which has a company form.
         */
        private Set<String> partsOfCompanies(Draft draft, Set<String> persons) {
            Set<String> parts = new HashSet<>();
            for (Name name : draft.names()) {
                if (name.kind() == EntityKind.ORGANIZATION && name.length() > 1) {
                    String last = Words.fold(draft.word(name.to() - 1));
                    boolean named = name.length() == 2 && CENSUS.contains(last) && !commonWords.contains(last);
                    if (named) {
                        parts.add(last);
                    }
                    if (named || forms.test(draft.folded(name.to() - 1)) || draft.isCode(name.to())) {
                        parts.add(Words.fold(draft.word(firstWord(draft, name))));
                    }
                }
            }
            parts.removeAll(persons);
            return parts;
        }

        /** The first word of a name after initials: Hutton of E.F. Hutton Group Inc. */
        private static int firstWord(Draft draft, Name name) {
            int first = name.from();
            while (first + 1 < name.to() && draft.word(first).endsWith(".")) {
                first++;
            }
            return first;
        }

        private static Set<String> partsOfOrganizations(Draft draft) {
            Set<String> parts = new HashSet<>();
            for (Name name : draft.names()) {
                if (name.kind() == EntityKind.ORGANIZATION && name.length() > 1) {
                    parts.add(Words.fold(draft.word(name.from())));
                    parts.add(Words.fold(draft.word(name.to() - 1)));
                }
            }
            return parts;
        }

        private static boolean isSurname(Draft draft, Name name, Set<String> surnames) {
            boolean open = name.kind() != EntityKind.COUNTRY && name.layer() != Layer.LEXICON;
            return open
                    && name.length() == 1
                    && name.confidence() < VERY_SURE
                    && surnames.contains(draft.word(name.from()));
        }

        private static Map<String, List<Known>> known(Draft draft, Set<String> surnames) {
            Map<String, List<Known>> known = new HashMap<>();
            Set<String> seen = new HashSet<>();
            for (Name name : draft.names()) {
                boolean sure = name.length() > 1 || name.confidence() >= SURE;
                boolean begins = name.length() > 1 || Words.isCapitalised(draft.word(name.from()));
                if (sure && begins && seen.add(draft.text(name))) {
                    known.computeIfAbsent(draft.word(name.from()), word -> new ArrayList<>())
                            .add(new Known(draft.text(name), name.length(), name.kind()));
                }
            }
            for (String surname : surnames) {
                if (seen.add(surname)) {
                    known.computeIfAbsent(surname, word -> new ArrayList<>())
                            .add(new Known(surname, 1, EntityKind.PERSON));
                }
            }
            return known;
        }

        private static Optional<Name> find(Draft draft, int from, List<Known> known, Set<String> small) {
            for (Known name : known) {
                int to = from + name.length();
                boolean same = to <= draft.count()
                        && draft.isFree(from, to)
                        && draft.text(from, to).equals(name.text());
                boolean word = name.length() == 1 && small.contains(Words.fold(name.text()));
                boolean partOfMore = Words.isCapitalised(draft.word(to))
                        || (Words.isCapitalised(draft.word(from - 1))
                                && !draft.opensSentence(from - 1)
                                && !draft.opensSentence(from));
                if (same && !word && !partOfMore) {
                    return Optional.of(new Name(from, to, name.kind(), Name.REPEATED, Layer.REPETITION, null));
                }
            }
            return Optional.empty();
        }
    }
}
