package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.ListedName;
import dev.dateline.annotate.lexicon.Phrases;
import dev.dateline.annotate.rules.RuleLayer.Rule;
import dev.dateline.article.EntityKind;
import dev.dateline.text.name.Titles;
import dev.dateline.text.token.Words;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules that find persons, and separate their titles from their names. */
final class PersonRules {
    private PersonRules() {}

    /**
     * Completes names that begin with a family name of one syllable, as in Chinese, Korean and Vietnamese: "Xi" and
     * "Jinping" are one person.
     */
    static final class FamilyNameRule implements Rule {
        private final Set<String> familyNames;
        private final Set<String> commonWords;

        FamilyNameRule(Set<String> familyNames, Set<String> commonWords) {
            this.familyNames = familyNames;
            this.commonWords = commonWords;
        }

        @Override
        public void apply(Draft draft) {
            draft.each(name -> {
                int before = name.from() - 1;
                boolean whole = before >= 0
                        && name.length() <= 2
                        && name.kind() != EntityKind.COUNTRY
                        && (name.kind() == EntityKind.PERSON || name.isUnsure())
                        && !draft.isTaken(before)
                        && !draft.opensSentence(name.from())
                        && familyNames.contains(draft.word(before))
                        && !(draft.opensSentence(before) && commonWords.contains(draft.folded(before)))
                        && !Words.isUpper(draft.word(name.from()));
                return whole ? name.span(before, name.to()).kind(EntityKind.PERSON) : name;
            });
        }
    }

    /**
     * Reclassifies names as persons: names after "Mr." and similar words, and names of two or three words that begin
     * with a given name, unless the tagger was sure.
     */
    static final class NamedPersonRule implements Rule {
        private static final int LONGEST = 3;

        private final Set<String> addresses;
        private final Set<String> givenNames;
        private final Set<String> bodies;

        NamedPersonRule(Set<String> addresses, Set<String> givenNames, Set<String> bodies) {
            this.addresses = addresses;
            this.givenNames = givenNames;
            this.bodies = bodies;
        }

        @Override
        public void apply(Draft draft) {
            draft.each(name ->
                    name.kind() != EntityKind.COUNTRY && isPerson(draft, name) ? name.kind(EntityKind.PERSON) : name);
        }

        private boolean isPerson(Draft draft, Name name) {
            boolean body = bodies.contains(draft.word(name.to() - 1));
            if (body || name.length() > LONGEST + 1) {
                return false;
            }
            boolean addressed = addresses.contains(draft.folded(name.from())) && name.length() > 1;
            boolean follows = addresses.contains(draft.folded(name.from() - 1));
            boolean given = name.length() > 1
                    && name.length() <= LONGEST
                    && name.isUnsure()
                    && givenNames.contains(draft.folded(name.from()))
                    && Character.isLetter(draft.word(name.from() + 1).codePointAt(0));
            return addressed || follows || given;
        }
    }

    /**
     * Ends the name of a person at an ordinary word in small letters ("Geger visit Bucha"), and removes a chamber before it
     * ("told the Senate Reagan's decision was overdue").
     */
    static final class OtherWordsRule implements Rule {
        /** Shorter words are particles of names. */
        private static final int SHORTEST = 4;

        private static final Set<String> CHAMBERS = Set.of("Senate", "House", "Congress", "Parliament");

        private final Set<String> commonWords;

        OtherWordsRule(Set<String> commonWords) {
            this.commonWords = commonWords;
        }

        @Override
        public void apply(Draft draft) {
            draft.each(
                    name -> name.kind() == EntityKind.PERSON && name.length() > 1 ? withoutOthers(draft, name) : name);
        }

        private Name withoutOthers(Draft draft, Name name) {
            int from = CHAMBERS.contains(draft.word(name.from())) ? name.from() + 1 : name.from();
            for (int token = from + 1; token < name.to(); token++) {
                String word = draft.word(token);
                if (word.length() >= SHORTEST
                        && Character.isLowerCase(word.charAt(0))
                        && commonWords.contains(word)
                        && Words.isCapitalised(draft.word(token - 1))) {
                    return name.span(from, token);
                }
            }
            return name.span(from, name.to());
        }
    }

    /**
     * Removes titles from the names of persons and keeps them, with the words before them, as the role: in "US
     * President Joe Biden" the name is "Joe Biden" and the role is "US President".
     */
    static final class TitleRule implements Rule {
        /**
         * "U.S. Assistant Secretary of State for East Asian and Pacific Affairs" has ten words; longer ones are rare.
         */
        private static final int LONGEST_ROLE = 8;

        /** "Secretary of Homeland Security" has two words after "of". */
        private static final int LONGEST_PORTFOLIO = 4;

        private static final Set<String> LINKS = Set.of("of", "for", "and", "general", "-", "'s", "\u2019s");

        private static final Set<String> ARTICLES = Set.of("the", "a", "an");

        private final Titles titles;
        private final Set<String> roles;
        private final Set<String> demonyms;
        private final Phrases<ListedName> names;

        TitleRule(Titles titles, Set<String> roles, Set<String> demonyms, Phrases<ListedName> names) {
            this.names = names;
            this.titles = titles;
            this.roles = roles;
            this.demonyms = demonyms;
        }

        @Override
        public void apply(Draft draft) {
            draft.each(name -> name.kind() == EntityKind.PERSON ? cut(draft, name) : name);
            int[] before = {0};
            draft.each(name -> {
                if (name.kind() != EntityKind.PERSON) {
                    return name;
                }
                // Two persons do not share a role: "President Macron and Chancellor Scholz".
                Name named = name.role(role(draft, name, before[0]));
                before[0] = name.to();
                return named;
            });
        }

        private @Nullable Name cut(Draft draft, Name name) {
            // The General Staff is not a general.
            for (int from = name.from(); from >= Math.max(0, name.from() - 1); from--) {
                Optional<EntityKind> listed =
                        draft.isFree(from, name.from()) ? listed(draft, from, name.to()) : Optional.empty();
                if (listed.isPresent()) {
                    return name.span(from, name.to()).kind(listed.get());
                }
            }
            if (name.length() == 1 && Draft.SUFFIXES.contains(draft.word(name.from()))) {
                boolean follows = Words.isCapitalised(draft.word(name.from() - 1)) && !draft.isTaken(name.from() - 1);
                return follows ? name.span(name.from() - 1, name.to()) : null;
            }
            int from = name.from();
            while (from < name.to() && isTitle(draft.folded(from))) {
                from++;
            }
            if (from == name.to()) {
                // A title alone can be a surname (King, Bishop), but not after an article ("the King"), nor "Gen.".
                boolean office = ARTICLES.contains(draft.folded(name.from() - 1))
                        || draft.word(from - 1).endsWith(".");
                return office ? null : name.span(from - 1, from);
            }
            boolean onlySuffix =
                    from > name.from() && from + 1 == name.to() && Draft.SUFFIXES.contains(draft.word(from));
            return name.span(onlySuffix ? from - 1 : from, name.to());
        }

        /** The kind of a listed name that begins with a title. */
        private Optional<EntityKind> listed(Draft draft, int from, int to) {
            return to - from < 2 || !isTitle(draft.folded(from))
                    ? Optional.empty()
                    : names.match(i -> draft.word(from + i))
                            .filter(match -> match.length() == to - from)
                            .flatMap(match -> match.value().kind())
                            .filter(kind -> kind == EntityKind.ORGANIZATION);
        }

        private boolean isTitle(String folded) {
            char[] word = folded.toCharArray();
            return titles.isTitle(word, word.length) || titles.isModifier(word, word.length);
        }

        private boolean isRole(String folded) {
            return isTitle(folded) || roles.contains(folded);
        }

        /**
         * Returns the words before a person, starting at a token, that end in a title or role; null if there are none.
         */
        private @Nullable String role(Draft draft, Name name, int from) {
            int start = name.from();
            int first = lastOffice(draft, start);
            if (first < from) {
                return null;
            }
            while (first > from
                    && start - first < LONGEST_ROLE
                    && belongs(draft, first - 1)
                    && !isOfSomebody(draft, first - 1)) {
                first--;
            }
            while (LINKS.contains(draft.folded(first))) {
                first++;
            }
            return draft.text(first, start);
        }

        /** Returns the office right before a person, possibly with its portfolio ("Secretary of State"); or -1. */
        private int lastOffice(Draft draft, int person) {
            int token = person - 1;
            if (token >= 0 && isRole(draft.folded(token))) {
                return token;
            }
            while (token > person - LONGEST_PORTFOLIO && Words.isCapitalised(draft.word(token))) {
                token--;
            }
            boolean of = token < person - 1
                    && (draft.word(token).equals("of") || draft.word(token).equals("for"));
            boolean office = of && isRole(draft.folded(token - 1)) && Words.isCapitalised(draft.word(token - 1));
            return office ? token - 1 : -1;
        }

        /** Whether the words before say whose relative or spokesman somebody else is: "son of President Trump". */
        private boolean isOfSomebody(Draft draft, int token) {
            return (draft.word(token).equals("of") || draft.word(token).equals("for"))
                    && isTitle(draft.folded(token + 1));
        }

        private boolean belongs(Draft draft, int token) {
            String word = draft.word(token);
            boolean sentenceEnds = token + 1 < draft.count() && !Words.hasWordPart(word) && !word.equals("-");
            if (sentenceEnds || draft.opensSentence(token + 1)) {
                return false;
            }
            boolean named = draft.isTaken(token) || demonyms.contains(word) || Words.isUpper(word);
            boolean linked = LINKS.contains(draft.folded(token)) && token > 0 && belongs(draft, token - 1);
            return named || isRole(draft.folded(token)) || linked;
        }
    }
}
