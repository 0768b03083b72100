package dev.dateline.annotate.alias;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.OrganisationWord;
import dev.dateline.annotate.token.LetterCase;
import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import dev.dateline.text.name.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds which names of one text are the same person, organisation or place. Safe for many threads. */
public final class AliasFinder {
    private final Titles titles;
    private final AnnotatorLexicons lexicons;

    /** A finder that knows these titles and word lists. */
    public AliasFinder(Titles titles, AnnotatorLexicons lexicons) {
        this.titles = titles;
        this.lexicons = lexicons;
    }

    /** The entities of names that are given in the order of the text. */
    public Aliases find(List<NamedWords> names) {
        Object[] keys = new Object[names.size()];
        for (EntityKind kind : List.of(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE)) {
            List<Integer> of = IntStream.range(0, names.size())
                    .filter(i -> family(names.get(i).kind()) == kind)
                    .boxed()
                    .toList();
            List<Object> found =
                    keys(kind, of.stream().map(i -> names.get(i).words()).toList());
            for (int i = 0; i < found.size(); i++) {
                keys[of.get(i)] = List.of(kind, found.get(i));
            }
        }
        return number(names, keys);
    }

    private static EntityKind family(EntityKind kind) {
        return kind == EntityKind.COUNTRY ? EntityKind.PLACE : kind;
    }

    private List<Object> keys(EntityKind kind, List<String> words) {
        return switch (kind) {
            case PERSON -> new PersonAliases(words, titles).keys();
            case ORGANIZATION ->
                new OrganisationAliases(words, lexicons.organisationWords().words(OrganisationWord.FORM)).keys();
            default -> PlaceAliases.keys(words, lexicons);
        };
    }

    private Aliases number(List<NamedWords> names, Object[] keys) {
        Map<Object, Integer> numbers = new HashMap<>();
        List<Set<NamedWords>> forms = new ArrayList<>();
        List<Integer> entities = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            int number = numbers.computeIfAbsent(keys[i], key -> {
                forms.add(new LinkedHashSet<>());
                return forms.size() - 1;
            });
            forms.get(number).add(names.get(i));
            entities.add(number);
        }
        return new Aliases(
                entities, forms.stream().map(of -> preferred(List.copyOf(of))).toList());
    }

    /** The shown name of a country or state; otherwise the form with most words, of equal ones the longest, then the first. */
    private String preferred(List<NamedWords> forms) {
        String country = family(forms.getFirst().kind()) == EntityKind.PLACE
                ? PlaceAliases.country(forms.getFirst().words(), lexicons)
                : "";
        String name = country.isEmpty() ? fullest(forms) : country;
        // The city of a dateline, "ANCHORAGE", when it is named nowhere else; short ones may be acronyms: "NYC".
        boolean dateline =
                family(forms.getFirst().kind()) == EntityKind.PLACE && Words.isUpper(name) && name.length() > 4;
        return dateline && name.indexOf('.') < 0 ? LetterCase.calm(name) : name;
    }

    private String fullest(List<NamedWords> forms) {
        return forms.stream()
                .map(form -> form.kind() == EntityKind.PERSON ? form.words() : withoutArticle(form.words()))
                .sorted(Comparator.comparingInt(
                                (String words) -> NameParts.of(words).size())
                        .thenComparingInt(words -> Words.isUpper(words) ? 0 : words.length())
                        .reversed())
                .findFirst()
                .orElseThrow();
    }

    private static String withoutArticle(String words) {
        return words.startsWith("The ") || words.startsWith("the ") ? words.substring(4) : words;
    }
}
