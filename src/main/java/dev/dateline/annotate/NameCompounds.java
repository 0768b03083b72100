package dev.dateline.annotate;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.NameWord;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Gazetteer.PlaceCandidate;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits names that a hyphen joins, as in "the Trump-Putin summit" and "Russia-U.S. talks". All parts have to be known: countries,
 * capitals, groups, listed names, nationalities, surnames of listed persons, or words that the article uses alone as
 * names. One part is enough when it is the surname of a listed person after "the" ("the Merkel-Sarkozy years") or when a word for what two
 * parties have with each other follows ("the Omran-Rawandiz axis"). What is itself the name of a place ("Guinea-Bissau") or follows a given name ("Julia Louis-Dreyfus") stays whole.
 * Thread-safe.
 */
final class NameCompounds {
    private static final int MOST_PARTS = 3;

    /** A smaller city has the name of many people: Jackson, Lee. */
    private static final int LARGE = 500_000;

    private final AnnotatorLexicons lexicons;
    private final Gazetteer gazetteer;

    NameCompounds(AnnotatorLexicons lexicons, Gazetteer gazetteer) {
        this.lexicons = lexicons;
        this.gazetteer = gazetteer;
    }

    /** The same tokens, but each known compound as its parts and hyphens. */
    Tokens split(Tokens tokens) {
        List<Integer> compounds = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            if (parts(tokens, token).size() > 1) {
                compounds.add(token);
            }
        }
        if (compounds.isEmpty()) {
            return tokens;
        }
        Set<String> alone = alone(tokens);
        BitSet hyphens = new BitSet();
        for (int token : compounds) {
            List<String> parts = parts(tokens, token);
            if (isCompound(tokens, token, parts, alone)) {
                int at = tokens.start(token);
                for (String part : parts.subList(0, parts.size() - 1)) {
                    at += part.length();
                    hyphens.set(at++);
                }
            }
        }
        return hyphens.isEmpty() ? tokens : tokens.cutAt(hyphens);
    }

    /** The parts of a token between hyphens if each begins with a capital; otherwise none. */
    private static List<String> parts(Tokens tokens, int token) {
        String text = tokens.text();
        boolean possible = Character.isUpperCase(text.charAt(tokens.start(token)));
        int hyphen = possible ? hyphen(text, tokens.start(token), tokens.end(token)) : -1;
        List<String> parts = new ArrayList<>();
        int from = tokens.start(token);
        while (hyphen > 0 && Character.isUpperCase(text.charAt(from))) {
            parts.add(text.substring(from, hyphen));
            from = hyphen + 1;
            hyphen = hyphen(text, from, tokens.end(token));
        }
        boolean whole = hyphen < 0 && from < tokens.end(token) && Character.isUpperCase(text.charAt(from));
        if (!whole || parts.isEmpty() || parts.size() >= MOST_PARTS) {
            return List.of();
        }
        parts.add(text.substring(from, tokens.end(token)));
        return parts;
    }

    private static int hyphen(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '-' || text.charAt(at) == '\u2010' || text.charAt(at) == '\u2011') {
                return at;
            }
        }
        return -1;
    }

    private boolean isCompound(Tokens tokens, int token, List<String> parts, Set<String> alone) {
        String before = token > 0 ? tokens.word(token - 1) : "";
        boolean surname = Words.isCapitalised(before) && isGivenName(before);
        boolean repeated = Set.copyOf(parts).size() < parts.size();
        String whole = tokens.word(token);
        if (surname
                || repeated
                || lexicons.names().match(i -> i == 0 ? whole : "").isPresent()
                || !gazetteer.find(whole).isEmpty()) {
            return false;
        }
        String next = token + 1 < tokens.count() ? tokens.word(token + 1) : "";
        if (lexicons.nameWords().has(NameWord.BETWEEN, next)
                || (Words.fold(before).equals("the") && parts.stream().anyMatch(lexicons.surnames()::contains))) {
            return true;
        }
        boolean prefix = Tokenizer.isPrefix(Words.fold(parts.getFirst()));
        return parts.stream().skip(prefix ? 1 : 0).allMatch(part -> isKnown(part, alone));
    }

    private boolean isGivenName(String word) {
        return lexicons.genders().givenNames().contains(Words.fold(word));
    }

    private boolean isKnown(String part, Set<String> alone) {
        return lexicons.demonyms().contains(part)
                || lexicons.surnames().contains(part)
                || lexicons.names()
                        .match(i -> i == 0 ? part : "")
                        .filter(match -> match.value().kind().isPresent())
                        .isPresent()
                || gazetteer.groupId(part).isPresent()
                || isPlace(part)
                || alone.contains(part);
    }

    private boolean isPlace(String part) {
        return gazetteer.find(part).stream()
                .filter(PlaceCandidate::likely)
                .map(PlaceCandidate::place)
                .anyMatch(place -> place.kind() == PlaceKind.COUNTRY || place.population() >= LARGE);
    }

    /** Words that the text uses with a capital inside a sentence and not in small letters; no given or common words. */
    private Set<String> alone(Tokens tokens) {
        Set<String> alone = new HashSet<>();
        Set<String> small = new HashSet<>();
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            int from = tokens.sentenceStart(sentence);
            for (int token = from; token < tokens.sentenceEnd(sentence); token++) {
                String word = tokens.word(token);
                if (!Words.isCapitalised(word)) {
                    small.add(word);
                } else if (token > from && !isGivenName(word)) {
                    alone.add(word);
                }
            }
        }
        alone.removeIf(word -> word.length() < 3
                || small.contains(Words.fold(word))
                || lexicons.commonWords().contains(Words.fold(word)));
        return alone;
    }
}
