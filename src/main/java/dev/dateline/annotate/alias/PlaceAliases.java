package dev.dateline.annotate.alias;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.token.Tokenizer;
import dev.dateline.annotate.token.Tokens;
import java.util.List;

/** Which names are the same place: countries and states under all their names, others under equal words. */
final class PlaceAliases {
    private PlaceAliases() {}

    /** For each name a key that is equal for the names of one place: the shown name of a country or state, or the folded words. */
    static List<Object> keys(List<String> names, AnnotatorLexicons lexicons) {
        return names.stream().map(name -> key(name, lexicons)).toList();
    }

    private static Object key(String name, AnnotatorLexicons lexicons) {
        String country = country(name, lexicons);
        String joined = NameParts.of(country.isEmpty() ? name : country).joined();
        return joined.startsWith("city of ") ? joined.substring("city of ".length()) : joined;
    }

    /** The shown name of a country or state that is listed under this name; empty for other places. */
    static String country(String name, AnnotatorLexicons lexicons) {
        Tokens tokens = Tokenizer.cut(name);
        if (tokens.count() == 0) {
            return "";
        }
        return lexicons.names()
                .match(i -> i < tokens.count() ? tokens.word(i) : "")
                .filter(match -> match.length() == tokens.count())
                .map(match -> match.value().country())
                .orElse(lexicons.regions().getOrDefault(name, ""));
    }
}
