package dev.dateline.annotate.rules;

import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.rules.RuleLayer.Rule;
import dev.dateline.annotate.tagger.ListedWords;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rules that complete the names of organizations by the words next to them. */
final class OrganizationRules {
    private OrganizationRules() {}

    /**
     * Uses the head noun of a name. Joins a name with a following word that makes it an organisation ("Merrill Lynch"
     * and "Bank" are one bank), with the nation before it ("Saudi Interior Ministry") and with its purpose ("Council on
     * Foreign Relations"). Drops names of laws and events ("Patriot Act", "World Cup").
     */
    static final class HeadRule implements Rule {
        /** Longer purposes are sentences: "Welfare of Immigrants", "Relations with the Jewish People". */
        private static final int LONGEST_PURPOSE = 6;

        private static final Set<String> INSIDE_PURPOSE = Set.of("of", "and", "the", "-", "with");

        private final Set<String> heads;
        private final Set<String> others;
        private final Set<String> nations;

        /**
         * Creates the rule.
         *
         * @param heads words that end names of organisations, as written
         * @param others words that end names of things that are not organisations
         * @param nations adjectives of nationality
         */
        HeadRule(Set<String> heads, Set<String> others, Set<String> nations) {
            this.heads = heads;
            this.others = others;
            this.nations = nations;
        }

        @Override
        public void apply(Draft draft) {
            draft.each(name -> isOther(draft, name) ? null : join(draft, name));
            List<Name> exchanges = draft.names().stream()
                    .filter(name -> name.length() > 2 && draft.text(name).contains("Exchange of "))
                    .toList();
            draft.each(name -> name.kind().isPlace() && exchanges.stream().anyMatch(name::isInside) ? null : name);
        }

        private boolean isOther(Draft draft, Name name) {
            return name.kind() == EntityKind.ORGANIZATION
                    && name.length() > 1
                    && others.contains(draft.word(name.to() - 1))
                    && !ListedWords.shipped().isOrganization(draft.text(name));
        }

        private @Nullable Name join(Draft draft, Name name) {
            if (name.kind() == EntityKind.COUNTRY) {
                return name;
            }
            String next = draft.word(name.to());
            boolean head = heads.contains(next) && !draft.isTaken(name.to()) && !draft.opensSentence(name.to());
            boolean party = next.equals("party") && name.kind() == EntityKind.ORGANIZATION && name.length() == 1;
            Name joined = head || party ? name.span(name.from(), name.to() + 1).kind(EntityKind.ORGANIZATION) : name;
            boolean body = joined.kind() == EntityKind.ORGANIZATION && heads.contains(draft.word(joined.to() - 1));
            Name whole = withPlace(draft, withSecondField(draft, joined));
            return body ? withPurpose(draft, withNation(draft, whole)) : whole;
        }

        private Name withNation(Draft draft, Name name) {
            int before = name.from() - 1;
            boolean nation =
                    !draft.isTaken(before) && nations.contains(draft.word(before)) && !draft.opensSentence(name.from());
            return nation ? name.span(before, name.to()) : name;
        }

        /** The place of a stock exchange: "Stock Exchange of Hong Kong". */
        private static Name withPlace(Draft draft, Name name) {
            int of = name.to();
            boolean exchange = name.kind() == EntityKind.ORGANIZATION
                    && draft.word(of - 1).equals("Exchange")
                    && draft.word(of).equals("of");
            return !exchange
                    ? name
                    : draft.names().stream()
                            .filter(place ->
                                    place.from() == of + 1 && place.kind().isPlace())
                            .findFirst()
                            .map(place -> name.span(name.from(), place.to()))
                            .orElse(name);
        }

        /** The second field of an office: "Office of Management and Budget". */
        private Name withSecondField(Draft draft, Name name) {
            int and = name.to();
            boolean office = name.kind() == EntityKind.ORGANIZATION
                    && name.length() > 2
                    && (draft.word(name.from() + 1).equals("of")
                            || draft.word(name.from() + 1).equals("for"))
                    && (heads.contains(draft.word(name.from()))
                            || draft.word(name.from()).equals("Office"))
                    && draft.word(and).equals("and")
                    && Words.isCapitalised(draft.word(and + 1))
                    && !draft.isTaken(and + 1)
                    && !heads.contains(draft.word(and + 1));
            int to = and + 1;
            while (office && Words.isCapitalised(draft.word(to)) && !draft.isTaken(to) && !draft.opensSentence(to)) {
                to++;
            }
            return office ? name.span(name.from(), to) : name;
        }

        private static Name withPurpose(Draft draft, Name name) {
            String link = draft.word(name.to());
            if (!link.equals("on") && !link.equals("for")) {
                return name;
            }
            int end = name.to();
            for (int token = name.to() + 1; token <= name.to() + LONGEST_PURPOSE && token < draft.count(); token++) {
                if (draft.isTaken(token) || draft.opensSentence(token)) {
                    return name;
                }
                if (Words.isCapitalised(draft.word(token))) {
                    end = token + 1;
                } else if (!INSIDE_PURPOSE.contains(draft.word(token))) {
                    break;
                }
            }
            return name.span(name.from(), end);
        }
    }

    /**
     * Drops ordinary words that the tagger took for organizations: "the Bank", "Court", "National". One such word is an
     * organization only as the short form of a longer name of the article ("the Council" after "Legislative Council"), in a
     * title ("Justice Minister"), or when a list has it ("Parliament", "House").
     */
    static final class OrdinaryWordRule implements Rule {
        private final Set<String> ordinary;
        private final Predicate<String> office;

        /**
         * Creates the rule.
         *
         * @param ordinary common words and words for kinds and fields of organizations, in lower case, but those that lists
         *     have as organizations
         * @param office whether a word in lower case is an office
         */
        OrdinaryWordRule(Set<String> ordinary, Predicate<String> office) {
            this.ordinary = ordinary;
            this.office = office;
        }

        @Override
        public void apply(Draft draft) {
            Set<String> parts = new HashSet<>();
            Set<String> places = new HashSet<>();
            for (Name name : draft.names()) {
                if (name.kind() == EntityKind.ORGANIZATION && name.length() > 1) {
                    parts.add(draft.word(name.from()));
                    parts.add(draft.word(name.to() - 1));
                } else if (name.kind().isPlace() && name.length() > 1) {
                    places.add(draft.word(name.to() - 1));
                }
            }
            draft.each(name -> isOrdinary(draft, name, parts, places) ? null : name);
        }

        private boolean isOrdinary(Draft draft, Name name, Set<String> parts, Set<String> places) {
            String word = draft.word(name.from());
            String holder = draft.word(name.from() - 1).equals("of") ? draft.folded(name.from() - 2) : "";
            // A head of state heads no department.
            boolean sovereign = word.equals("State") && (holder.equals("head") || holder.equals("heads"));
            boolean inTitle = !sovereign && (office.test(draft.folded(name.to())) || office.test(holder));
            return name.kind() == EntityKind.ORGANIZATION
                    && name.length() == 1
                    && name.layer() != Layer.LEXICON
                    && !Words.isUpper(word)
                    && (ordinary.contains(Words.fold(word)) || isEndOfPlace(draft, name, places) || sovereign)
                    && (!parts.contains(word) || sovereign)
                    && !inTitle;
        }

        /** Whether it is short for a place of the article: "the Strip" for the Gaza Strip. */
        private static boolean isEndOfPlace(Draft draft, Name name, Set<String> places) {
            return draft.folded(name.from() - 1).equals("the") && places.contains(draft.word(name.from()));
        }
    }

    /**
     * Drops acronyms that the article explains by the name of a law, an event or a program: after "Entry/Exit System (EES)"
     * or "the export enhancement program, EEP," these are not organizations.
     */
    static final class AcronymRule implements Rule {
        /** Words in small letters that may be between those with the initials. */
        private static final int MOST_OTHERS = 3;

        /** After an acronym that follows its name and a comma. */
        private static final Set<String> MARKS = Set.of(",", ".", ";", ":");

        private final Set<String> others;

        /** With the words that end names of things that are not organizations. */
        AcronymRule(Set<String> others) {
            this.others = others;
        }

        @Override
        public void apply(Draft draft) {
            Set<String> none = new HashSet<>();
            for (int open = 1; open + 2 < draft.count(); open++) {
                String acronym = draft.word(open + 1);
                boolean inBrackets =
                        draft.word(open).equals("(") && draft.word(open + 2).equals(")");
                boolean apposed = draft.word(open).equals(",") && MARKS.contains(draft.word(open + 2));
                if ((inBrackets || apposed)
                        && Words.isUpper(acronym)
                        && isOther(draft.word(open - 1))
                        && !ListedWords.shipped().isOrganization(acronym)
                        && isExpanded(draft, open, acronym)) {
                    none.add(acronym);
                }
            }
            if (!none.isEmpty()) {
                draft.each(name -> name.length() == 1 && none.contains(draft.word(name.from())) ? null : name);
            }
        }

        private boolean isOther(String word) {
            return !word.isEmpty() && others.contains(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }

        /** Whether the words before a bracket have the letters of an acronym as initials. */
        private static boolean isExpanded(Draft draft, int open, String acronym) {
            int letter = acronym.length() - 1;
            int skipped = 0;
            for (int token = open - 1; token >= 0 && letter >= 0 && skipped <= MOST_OTHERS; token--) {
                String word = draft.word(token);
                if (!word.isEmpty() && Character.toUpperCase(word.charAt(0)) == acronym.charAt(letter)) {
                    letter--;
                } else {
                    skipped++;
                }
            }
            return letter < 0;
        }
    }
}
