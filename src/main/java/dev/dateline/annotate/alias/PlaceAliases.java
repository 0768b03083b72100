package dev.dateline.annotate.alias;

import dev.dateline.annotate.lexicon.ListedName;
import dev.dateline.annotate.lexicon.Phrases;
import dev.dateline.annotate.token.Tokenizer;
import dev.dateline.annotate.token.Tokens;
import java.util.List;

/** Which names are the same place: countries under all their names, others under equal words. */
final class PlaceAliases {
    private PlaceAliases() {}

    /** For each name a key that is equal for the names of one place: a country's shown name, or the folded words. */
    static List<Object> keys(List<String> names, Phrases<ListedName> listed) {
        return names.stream().map(name -> key(name, listed)).toList();
    }

    private static Object key(String name, Phrases<ListedName> listed) {
        String country = country(name, listed);
        String joined = NameParts.of(country.isEmpty() ? name : country).joined();
        return joined.startsWith("city of ") ? joined.substring("city of ".length()) : joined;
    }

    /** The shown name of a country that is listed under this name; empty for other places. */
    static String country(String name, Phrases<ListedName> listed) {
        Tokens tokens = Tokenizer.cut(name);
        if (tokens.count() == 0) {
            return "";
        }
        return listed.match(i -> i < tokens.count() ? tokens.word(i) : "")
                .filter(match -> match.length() == tokens.count())
                .map(match -> match.value().country())
                .orElse("");
    }
}
