package dev.dateline.resolve;

import dev.dateline.resolve.KnownOrganizations.Listed;
import dev.dateline.resolve.PlaceLinker.KnownPlaces;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.name.NameToken;
import dev.dateline.text.place.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads names of public bodies, which several countries have: {@code Ministry of Defence of Ukraine} and {@code Ukrainian Defense
 * Ministry} have the same words and the same country. Thread-safe.
 */
final class PublicBodies {
    private static final Body NONE = new Body("", "");

    /** The longest name of a country before the name of a body, in words. */
    private static final int LONGEST_COUNTRY = 3;

    /** Spellings and words that do not distinguish public bodies, by what they become; empty for nothing. */
    private static final Map<String, String> SAME_WORDS = Map.of(
            "defence",
            "defense",
            "labour",
            "labor",
            "centre",
            "center",
            "organisation",
            "organization",
            "affairs",
            "",
            "programme",
            "program",
            "representatives",
            "");

    /** Adjectives of countries that are not the first of their line in the list. */
    private static final Map<String, String> ADJECTIVES =
            Map.of("united-states", "U.S.", "new-zealand", "New Zealand", "philippines", "Philippine");

    /** The United States have departments. */
    private static final Pattern MINISTRY = Pattern.compile("\\bministry\\b");

    private final PersonNames names;
    private final KnownPlaces places;
    /** Kinds of body, and those of them that are whole names, in lower case. */
    private final Set<String> kinds = new HashSet<>();

    private final Set<String> wholes = new HashSet<>();
    /** Words of bodies that nearly every country has, in lower case. */
    private final Set<String> national = new HashSet<>();
    /** The first adjective of each country, by its id. */
    private final Map<String, String> adjectives = new HashMap<>(ADJECTIVES);
    /** Listed bodies that are known with their country, by that and their words. */
    private final Map<Body, Listed> listed = new HashMap<>();

    PublicBodies(PersonNames names, KnownPlaces places, KnownOrganizations known) {
        this.names = names;
        this.places = places;
        for (Lexicon.Line line : Lexicon.read("public-bodies.tsv").lines()) {
            switch (line.column(0)) {
                case "kind" -> kinds.addAll(line.words(1));
                case "whole" -> wholes.addAll(line.words(1));
                case "national" -> national.addAll(line.words(1));
                default -> throw line.broken("'" + line.column(0) + "' is not one of kind, whole, national");
            }
        }
        kinds.addAll(wholes);
        for (Lexicon.Line line : Lexicon.read("demonyms.tsv").lines()) {
            String first = line.column(1).split("\\|", -1)[0];
            if (!first.isEmpty()) {
                adjectives.putIfAbsent(line.column(0), first);
            }
        }
        known.forEach((name, organization) -> {
            Body body = read(name);
            if (!body.country().isEmpty()) {
                listed.putIfAbsent(body, organization);
            }
        });
    }

    /**
     * The words of a public body.
     *
     * @param country the id of the country that its name has; empty when it has none
     * @param words its other words in alphabetical order, folded; empty for any other organization
     */
    record Body(String country, String words) {}

    /** The words and the country of a public body; empty ones for any other organization. */
    Body read(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.replace("’", "'").replace("'s ", " ").strip().split("[\\s-]+", -1)) {
            if (!word.equalsIgnoreCase("the")) {
                words.add(word);
            }
        }
        if (words.size() == 1 ? !isWhole(words.getFirst()) : words.stream().noneMatch(word -> isKind(words, word))) {
            return NONE;
        }
        String country = "";
        for (int size = Math.min(LONGEST_COUNTRY, words.size() - 1); size > 0 && country.isEmpty(); size--) {
            country = country(words.subList(0, size));
            if (!country.isEmpty()) {
                words.subList(0, size).clear();
            }
        }
        int of = words.lastIndexOf("of");
        if (country.isEmpty() && of > 0 && words.size() - of - 1 <= LONGEST_COUNTRY && of + 1 < words.size()) {
            country = country(words.subList(of + 1, words.size()));
            if (!country.isEmpty()) {
                words.subList(of, words.size()).clear();
            }
        }
        List<String> plain = words.stream()
                .flatMap(word -> names.full(word).tokens().stream())
                .map(NameToken::folded)
                .filter(word -> !OrganizationNames.FUNCTION_WORDS.contains(word))
                .map(word -> SAME_WORDS.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
        return plain.stream().anyMatch(word -> isKind(plain, word)) ? new Body(country, String.join(" ", plain)) : NONE;
    }

    /** Whether a word is one for a kind of public body; a bank is one only when it is a central or national bank. */
    private boolean isKind(List<String> words, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return kinds.contains(lower)
                || (lower.equals("bank")
                        && words.stream()
                                .anyMatch(other ->
                                        other.equalsIgnoreCase("central") || other.equalsIgnoreCase("national")));
    }

    /** Whether a word is a whole name: {@code Treasury}, {@code Senate}. */
    private boolean isWhole(String word) {
        return wholes.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The listed body of that country. */
    Optional<Listed> listed(Body body) {
        return body.country().isEmpty() ? Optional.empty() : Optional.ofNullable(listed.get(body));
    }

    /**
     * The name of a body with the country that an article is about: {@code Japanese Finance Ministry}. Empty for a name that has
     * a country or of which few countries have one, and for {@code House} where the list has none of that country.
     */
    Optional<String> ofCountry(String name, Place country) {
        Body body = read(name);
        boolean every = !body.words().isEmpty()
                && body.country().isEmpty()
                && List.of(body.words().split(" ", -1)).stream().allMatch(national::contains);
        if (!every) {
            return Optional.empty();
        }
        String named = adjectives.getOrDefault(country.id(), country.name()) + ' ' + name;
        Body whole = read(named);
        boolean alone = wholes.contains(body.words());
        boolean ministry = country.id().equals("united-states")
                && MINISTRY.matcher(body.words()).find();
        boolean fits = whole.country().equals(country.id()) && !ministry && (!alone || listed.containsKey(whole));
        return fits ? Optional.of(named) : Optional.empty();
    }

    private String country(List<String> words) {
        return places.country(String.join(" ", words)).map(Place::id).orElse("");
    }
}
