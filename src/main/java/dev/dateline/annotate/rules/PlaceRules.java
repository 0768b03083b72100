package dev.dateline.annotate.rules;

import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.ListedName;
import dev.dateline.annotate.lexicon.Phrases;
import dev.dateline.annotate.rules.RuleLayer.Rule;
import dev.dateline.article.EntityKind;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.CensusNames;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Rules that find places that the tagger missed or misclassified. */
final class PlaceRules {
    private PlaceRules() {}

    /** Finds the city of a date line in capitals: "CHORNOMORSK, Ukraine, Jan. 6 (Courier) -". */
    static final class DatelineRule implements Rule {
        private static final int LONGEST_CITY = 4;
        private static final int LONGEST_LINE = 20;
        private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

        private final Gazetteer gazetteer;

        DatelineRule(Gazetteer gazetteer) {
            this.gazetteer = gazetteer;
        }

        @Override
        public void apply(Draft draft) {
            List<Name> cities = new ArrayList<>();
            for (int sentence = 0; sentence < draft.tokens().sentenceCount(); sentence++) {
                int from = draft.tokens().sentenceStart(sentence);
                int to = draft.opensLine(from) ? cityEnd(draft, from) : from;
                if (to > from) {
                    cities.add(Name.listed(from, to, EntityKind.PLACE));
                }
            }
            for (Name city : cities) {
                draft.each(name ->
                        name.from() < city.to() && city.from() < name.to() && !isSame(name, city) ? null : name);
            }
            draft.add(cities);
        }

        private static boolean isSame(Name name, Name city) {
            return name.from() == city.from()
                    && name.to() == city.to()
                    && name.kind().isPlace();
        }

        /** The token after the city of a date line; {@code from} if the line does not begin with one. */
        private int cityEnd(Draft draft, int from) {
            int to = from;
            while (to - from < LONGEST_CITY && Words.isUpper(draft.word(to))) {
                to++;
            }
            if (to == from || to >= draft.count()) {
                return from;
            }
            boolean bracket = false;
            for (int token = to; token < Math.min(draft.count(), from + LONGEST_LINE); token++) {
                String word = draft.word(token);
                if (DASHES.contains(word)) {
                    String city = draft.text(from, to);
                    boolean known =
                            gazetteer.find(city).stream().anyMatch(place -> place.standing() == PlaceStanding.NAME);
                    return bracket || known ? to : from;
                }
                bracket |= word.equals(")");
                boolean fits =
                        Words.isCapitalised(word) || !Character.isLetter(word.codePointAt(0)) || draft.isTaken(token);
                if (!fits || draft.opensLine(token)) {
                    return from;
                }
            }
            return from;
        }
    }

    /** Finds abbreviations of states and provinces after a city: "Ark." in "LITTLE ROCK, Ark.", "MICH" in "TROY, MICH,". */
    static final class RegionRule implements Rule {
        private final Predicate<String> regions;

        RegionRule(Predicate<String> regions) {
            this.regions = regions;
        }

        @Override
        public void apply(Draft draft) {
            List<Name> found = new ArrayList<>();
            for (int token = 2; token < draft.count(); token++) {
                int end = followsCity(draft, token) ? end(draft, token) : token;
                if (end > token) {
                    found.add(Name.listed(token, end, EntityKind.PLACE));
                }
            }
            draft.each(name ->
                    found.stream().anyMatch(one -> one.from() == name.from() && name.to() <= one.to()) ? null : name);
            draft.add(found);
        }

        private static boolean followsCity(Draft draft, int token) {
            return draft.word(token - 1).equals(",") && Words.isCapitalised(draft.word(token - 2));
        }

        /**
         * Returns the token after an abbreviation; its period is a separate token if it is also a word: "Mass.". Without a
         * period a comma has to follow, because "Miss" is a word.
         */
        private int end(Draft draft, int token) {
            String word = draft.word(token);
            boolean two = token + 1 < draft.count() && word.endsWith(".") && regions.test(draft.text(token, token + 2));
            if (two) {
                return token + 2;
            }
            boolean point = draft.word(token + 1).equals(".") && draft.tokens().touchesPrevious(token + 1);
            boolean whole = word.endsWith(".") || draft.word(token + 1).equals(",");
            if (!Words.isCapitalised(word) || !regions.test(word)) {
                return token;
            }
            return point ? token + 2 : whole ? token + 1 : token;
        }
    }

    /**
     * Looks up names of which the tagger was not sure, and capitalised words that it skipped, in the gazetteer. Accepts
     * places of several words, and single words after "in" or "near" or before "-based".
     */
    static final class GazetteerRule implements Rule {
        private static final int LONGEST = 3;
        private static final CensusNames CENSUS = Lexicons.shipped().censusNames();

        private final Gazetteer gazetteer;
        private final Set<String> locatives;
        private final Set<String> surnames;
        private final Phrases<ListedName> names;

        /**
         * Creates the rule.
         *
         * @param locatives words that precede a place name, lower case
         * @param surnames of listed persons
         * @param names listed names and words that are no names: Wall Street is hardly ever the street
         */
        GazetteerRule(Gazetteer gazetteer, Set<String> locatives, Set<String> surnames, Phrases<ListedName> names) {
            this.surnames = surnames;
            this.names = names;
            this.gazetteer = gazetteer;
            this.locatives = locatives;
        }

        @Override
        public void apply(Draft draft) {
            Set<String> explained = new HashSet<>();
            int organization = -1;
            for (Name name : draft.names()) {
                if (draft.word(name.from() - 1).equals("(") && organization == name.from() - 1) {
                    explained.add(draft.text(name));
                }
                organization = name.kind() == EntityKind.ORGANIZATION ? name.to() : -1;
            }
            Set<String> persons = partsOfPersons(draft);
            draft.each(name -> isMistaken(draft, name, persons) ? name.kind(EntityKind.PLACE) : name);
            draft.each(
                    name -> abbreviated(draft, name, explained).map(name::kind).orElse(name));
            List<Name> missed = new ArrayList<>();
            int token = 0;
            while (token < draft.count()) {
                int end = endOfCapitals(draft, token);
                if (isMissed(draft, token, end)) {
                    missed.add(Name.listed(token, end, EntityKind.PLACE));
                }
                token = Math.max(end, token + 1);
            }
            draft.add(missed);
        }

        private static int endOfCapitals(Draft draft, int from) {
            int end = from;
            while (Words.isCapitalised(draft.word(end)) && (end == from || !draft.opensSentence(end))) {
                end++;
            }
            return end;
        }

        private static Set<String> partsOfPersons(Draft draft) {
            Set<String> parts = new HashSet<>();
            for (Name name : draft.names()) {
                if (name.kind() == EntityKind.PERSON && name.length() > 1) {
                    parts.add(draft.word(name.from()));
                    parts.add(draft.word(name.to() - 1));
                }
            }
            return parts;
        }

        /** Whether one word is called a person that no title, given name or full name of the article supports. */
        private boolean isBarePerson(Draft draft, Name name, Set<String> persons) {
            return name.kind() == EntityKind.PERSON
                    && name.length() == 1
                    && name.role() == null
                    && !persons.contains(draft.word(name.from()))
                    && !Words.isUpper(draft.word(name.from()))
                    && !surnames.contains(draft.word(name.from()))
                    && !CENSUS.contains(draft.folded(name.from()).replaceAll("[^\\p{L}]", ""));
        }

        private boolean isMistaken(Draft draft, Name name, Set<String> persons) {
            boolean open = (name.kind() == EntityKind.ORGANIZATION || name.kind() == EntityKind.PERSON)
                    && name.layer() != Layer.LEXICON
                    && name.length() <= LONGEST;
            boolean locative = locatives.contains(draft.folded(name.from() - 1));
            boolean bare = isBarePerson(draft, name, persons);
            boolean based = draft.word(name.to()).equals("-")
                    && draft.word(name.to() + 1).equals("based");
            boolean located = based || (name.isUnsure() ? name.length() > 1 || locative || bare : locative && bare);
            return open && located && isPlace(draft.text(name));
        }

        /** The kind of a country or capital whose abbreviation was taken for an organization, unless the article explains it. */
        private Optional<EntityKind> abbreviated(Draft draft, Name name, Set<String> explained) {
            String word = draft.text(name);
            boolean open = name.kind() == EntityKind.ORGANIZATION
                    && name.length() == 1
                    && name.layer() != Layer.LEXICON
                    && Words.isUpper(word)
                    && !explained.contains(word);
            return !open
                    ? Optional.empty()
                    : gazetteer.find(word).stream()
                            .filter(candidate ->
                                    candidate.likely() && candidate.standing() == PlaceStanding.ABBREVIATION)
                            .map(candidate -> candidate.place().kind())
                            .filter(kind -> kind == PlaceKind.COUNTRY || kind == PlaceKind.CAPITAL)
                            .map(kind -> kind == PlaceKind.COUNTRY ? EntityKind.COUNTRY : EntityKind.PLACE)
                            .findFirst();
        }

        private boolean isMissed(Draft draft, int from, int to) {
            return to - from > 1
                    && to - from <= LONGEST
                    && draft.isFree(from, to)
                    && !Words.isUpper(draft.word(from))
                    && isPlace(draft.text(from, to))
                    && names.match(i -> draft.word(from + i))
                            .filter(match -> match.value().kind().isEmpty())
                            .isEmpty();
        }

        private boolean isPlace(String words) {
            return gazetteer.find(words).stream()
                    .anyMatch(candidate -> candidate.likely() && candidate.standing() == PlaceStanding.NAME);
        }
    }

    /** Marks capitals that act as only governments do ("Moscow said") with the role of that government. */
    static final class MetonymRule implements Rule {
        private final AnnotatorLexicons lexicons;

        MetonymRule(AnnotatorLexicons lexicons) {
            this.lexicons = lexicons;
        }

        @Override
        public void apply(Draft draft) {
            draft.each(name -> {
                boolean acts = name.kind() == EntityKind.PLACE
                        && lexicons.metonymVerbs().contains(draft.word(name.to()));
                if (!acts || Words.fold(draft.word(name.from() - 1)).equals("in")) {
                    return name;
                }
                return lexicons.capitals()
                        .match(i -> draft.word(name.from() + i))
                        .filter(match -> match.length() == name.length())
                        .map(match -> name.role("government of " + match.value()))
                        .orElse(name);
            });
        }
    }
}
