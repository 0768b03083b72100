package dev.dateline.annotate;

import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.lexicon.Genders;
import dev.dateline.annotate.lexicon.Phrases;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.resolve.ListedEntity;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Gazetteer.PlaceCandidate;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds places and groups of the gazetteer and international bodies in texts of other languages than English, wherever one
 * of their forms occurs, places also with some case endings. Prefers to miss one: a single word has to name a country, a capital, a region or a city
 * of {@link #LARGE} inhabitants, and must not be an ordinary word of the language. Thread-safe.
 */
final class LexiconAnnotator {
    /** The tool of its mentions. */
    static final String NAME = "lexicon";

    private static final int LARGE = 100_000;

    /** Forms of several words are clear, so smaller places count too. */
    private static final int LONGEST = 5;

    /** A form with an ending has this many letters without it. */
    private static final int SHORTEST_STEM = 4;

    /** Ordinary words are found by chance in shorter forms. */
    private static final int SHORTEST = 4;

    private static final double CONFIDENCE = 0.8;

    private final Gazetteer gazetteer;
    private final Asides asides = new Asides();
    private final Set<String> givenNames = new Genders().givenNames();
    private final Phrases<String> organizations;
    private final Map<String, Set<String>> ordinary = new HashMap<>();
    private final Map<String, List<Affix>> affixes = new HashMap<>();

    /** A case ending or an elided word, and what the base form has instead. */
    private record Affix(String letters, boolean atEnd, List<String> replacements) {
        @Nullable
        String stem(String word) {
            boolean has = word.length() - letters.length() >= SHORTEST_STEM - 1
                    && (atEnd ? word.endsWith(letters) : Words.fold(word).startsWith(letters));
            return !has
                    ? null
                    : atEnd ? word.substring(0, word.length() - letters.length()) : word.substring(letters.length());
        }
    }

    LexiconAnnotator(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        Map<String, String> forms = new HashMap<>();
        for (Lexicon.Line line :
                Lexicon.read("annotate/foreign-organisations.tsv").lines()) {
            for (String form : line.column(1).split("\\|", -1)) {
                forms.put(form, line.column(0));
            }
        }
        organizations = new Phrases<>(forms);
        for (Lexicon.Line line : Lexicon.read("annotate/foreign-words.tsv").lines()) {
            ordinary.computeIfAbsent(line.column(0), language -> new HashSet<>())
                    .addAll(List.of(line.column(1).split(" ", -1)));
        }
        for (Lexicon.Line line : Lexicon.read("annotate/case-endings.tsv").lines()) {
            boolean atEnd = line.column(1).startsWith("-");
            String letters = line.column(1).replace("-", "");
            List<String> replacements = List.of(line.column(2).replace("_", "").split(" ", -1));
            affixes.computeIfAbsent(line.column(0), language -> new ArrayList<>())
                    .add(new Affix(letters, atEnd, replacements));
        }
    }

    /**
     * Returns the places, groups and known entities of a text.
     *
     * @param language its BCP 47 tag; null when it is not known, and then no endings are removed
     * @param entities those that are known by name
     */
    List<FoundMention> find(Tokens tokens, @Nullable String language, KnownNames entities) {
        String tag = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        Reading reading = new Reading(tokens, tag, entities);
        BitSet aside = asides.find(tokens).all();
        CodePoints offsets = CodePoints.of(tokens.text());
        List<FoundMention> found = new ArrayList<>();
        int token = 0;
        while (token < tokens.count()) {
            Match match = aside.get(token) ? null : reading.at(token);
            if (match == null) {
                token++;
                continue;
            }
            Span span = new Span(
                    offsets.fromUtf16(tokens.start(token) + match.skipped()),
                    offsets.fromUtf16(tokens.end(match.to() - 1)));
            Mention mention = new Mention(span, match.kind(), match.name(), null, null, CONFIDENCE, NAME);
            found.add(new FoundMention(mention, null, Layer.LEXICON));
            token = match.to();
        }
        return found;
    }

    /** A form that was found: the token after it, the characters before it in its first token, kind and name. */
    private record Match(int to, int skipped, EntityKind kind, String name) {}

    /** The state of reading one text. */
    private final class Reading {
        private final Tokens tokens;
        private final Set<String> words;
        private final List<Affix> endings;
        private final Set<String> small = new HashSet<>();
        private final Map<String, Optional<Match>> known = new HashMap<>();
        private final KnownPersons persons;
        private final KnownNames entities;

        Reading(Tokens tokens, String language, KnownNames entities) {
            this.tokens = tokens;
            this.entities = entities;
            persons = new KnownPersons(tokens, entities, this::bases);
            words = ordinary.getOrDefault(language, Set.of());
            endings = affixes.getOrDefault(language, List.of());
            for (int i = 0; i < tokens.count(); i++) {
                String word = tokens.word(i);
                if (Character.isLowerCase(word.codePointAt(0))) {
                    small.add(word);
                }
            }
        }

        /** The longest form that begins at a token; null if there is none. */
        @Nullable
        Match at(int from) {
            String first = tokens.word(from);
            int letter = first.codePointAt(0);
            if (!Character.isLetter(letter)) {
                return null;
            }
            Optional<Phrases.Match<ListedEntity>> entity =
                    entities.match(i -> from + i < tokens.count() ? tokens.word(from + i) : "");
            if (entity.isPresent()) {
                ListedEntity what = entity.get().value();
                int to = from + entity.get().length();
                persons.remember(what, to - 1);
                return new Match(to, 0, what.kind(), what.name());
            }
            KnownPersons.Found person = persons.at(from, isOrdinary(first));
            if (person != null) {
                return new Match(
                        person.to(),
                        person.skipped(),
                        EntityKind.PERSON,
                        person.person().name());
            }
            Optional<Phrases.Match<String>> body =
                    organizations.match(i -> from + i < tokens.count() ? tokens.word(from + i) : "");
            if (body.isPresent()) {
                return new Match(
                        from + body.get().length(),
                        0,
                        EntityKind.ORGANIZATION,
                        body.get().value());
            }
            int most = Math.min(LONGEST, tokens.sentenceEnd(tokens.sentenceOf(from)) - from);
            for (int length = most; length > 1; length--) {
                String phrase = tokens.words(from, from + length);
                if (mayBeName(tokens.word(from + length - 1)) && mayBeName(first) && phrase.indexOf('\n') < 0) {
                    Match match = named(phrase, from + length, 0, words.contains(Words.fold(first)));
                    if (match != null) {
                        return match;
                    }
                }
            }
            return single(first, from);
        }

        private @Nullable Match single(String word, int from) {
            Match whole = mayBeName(word) && !isOrdinary(word) ? named(word, from + 1, 0, true) : null;
            if (whole != null) {
                return isGivenName(whole, word, from) ? null : whole;
            }
            int elided = word.indexOf('\'') < 0 ? word.indexOf('\u2019') : word.indexOf('\'');
            if (elided > 0 && elided <= LONGEST) {
                Match body = elided(word, from, elided + 1);
                if (body != null) {
                    return body;
                }
            }
            for (Affix affix : endings) {
                String stem = affix.stem(word);
                if (stem == null || !mayBeName(stem)) {
                    continue;
                }
                for (String replacement : affix.replacements()) {
                    String base = stem + replacement;
                    boolean plain = base.length() >= SHORTEST_STEM && !isOrdinary(base) && !isOrdinary(word);
                    int skipped = affix.atEnd() ? 0 : affix.letters().length();
                    Match match = plain ? named(base, from + 1, skipped, true) : null;
                    if (match == null && plain) {
                        match = named(closed(base), from + 1, skipped, true);
                    }
                    if (match != null) {
                        return isGivenName(match, base, from) ? null : match;
                    }
                }
            }
            return null;
        }

        /**
         * Whether a word is the given name of a person with the word after it: "Владимир Путин" is not in Vladimir. Scripts
         * without capitals do not show where a name goes on; there a capital remains itself (Sofia).
         */
        private boolean isGivenName(Match match, String word, int from) {
            int next = from + 1 < tokens.sentenceEnd(tokens.sentenceOf(from))
                    ? tokens.word(from + 1).codePointAt(0)
                    : ' ';
            boolean cased = Character.isUpperCase(word.codePointAt(0));
            boolean followed =
                    cased ? Character.isUpperCase(next) : Character.isLetter(next) && !isCapital(match.name());
            return match.kind() == EntityKind.PLACE
                    && followed
                    && (givenNames.contains(persons.letters(word)) || givenNames.contains(Words.fold(match.name())));
        }

        private boolean isCapital(String name) {
            return gazetteer.find(name).stream()
                    .anyMatch(candidate -> candidate.standing() == PlaceStanding.NAME
                            && candidate.place().kind() == PlaceKind.CAPITAL);
        }

        /** A word and what it is without an ending or an elided word. */
        private List<KnownPersons.Base> bases(String word) {
            List<KnownPersons.Base> bases = new ArrayList<>(List.of(new KnownPersons.Base(word, 0)));
            for (Affix affix : endings) {
                String stem = affix.stem(word);
                if (stem != null && mayBeName(stem)) {
                    int skipped = affix.atEnd() ? 0 : affix.letters().length();
                    affix.replacements().forEach(end -> bases.add(new KnownPersons.Base(stem + end, skipped)));
                }
            }
            return bases;
        }

        /** A body after an elided article: "l'Union européenne", "l'ONU". */
        private @Nullable Match elided(String word, int from, int skipped) {
            return organizations
                    .match(i ->
                            i == 0 ? word.substring(skipped) : from + i < tokens.count() ? tokens.word(from + i) : "")
                    .map(body -> new Match(from + body.length(), skipped, EntityKind.ORGANIZATION, body.value()))
                    .orElse(null);
        }

        /** Ukrainian has another vowel in a closed syllable: Харкова, Харків. */
        private String closed(String base) {
            return base.endsWith("ов") || base.endsWith("ев")
                    ? base.substring(0, base.length() - 2) + "ів"
                    : base.endsWith("єв") ? base.substring(0, base.length() - 2) + "їв" : base;
        }

        /** Whether a word has a capital, where its script has them. */
        private boolean mayBeName(String word) {
            int letter = word.codePointAt(0);
            return Character.isLetter(letter) && !Character.isLowerCase(letter);
        }

        private boolean isOrdinary(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            return words.contains(lower) || small.contains(lower);
        }

        private @Nullable Match named(String form, int to, int skipped, boolean alone) {
            Match match = known.computeIfAbsent((alone ? "1" : "2") + form, key -> look(form, alone))
                    .orElse(null);
            return match == null ? null : new Match(to, skipped, match.kind(), match.name());
        }

        private Optional<Match> look(String form, boolean alone) {
            boolean brief = form.length() < SHORTEST && !Words.isUpper(form);
            if (brief && Character.isLowerCase(form.codePointBefore(form.length()))) {
                return Optional.empty();
            }
            for (PlaceCandidate candidate : gazetteer.find(form)) {
                boolean name = candidate.standing() == PlaceStanding.NAME
                        || candidate.standing() == PlaceStanding.ALTERNATE
                        || (candidate.standing() == PlaceStanding.ABBREVIATION && Words.isUpper(form));
                if (candidate.likely() && name && (!alone || isKnown(candidate.place()))) {
                    boolean country = candidate.place().kind() == PlaceKind.COUNTRY;
                    return Optional.of(new Match(
                            0,
                            0,
                            country ? EntityKind.COUNTRY : EntityKind.PLACE,
                            candidate.place().name()));
                }
            }
            return gazetteer
                    .groupId(form)
                    .flatMap(gazetteer::groupName)
                    .map(name -> new Match(0, 0, EntityKind.ORGANIZATION, name));
        }

        private boolean isKnown(Place place) {
            return switch (place.kind()) {
                case CITY -> place.population() >= LARGE;
                case RIVER, LAKE, MOUNTAIN, ISLAND, BUILDING -> false;
                default -> true;
            };
        }
    }
}
