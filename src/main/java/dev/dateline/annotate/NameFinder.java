package dev.dateline.annotate;

import dev.dateline.annotate.alias.AliasFinder;
import dev.dateline.annotate.alias.Aliases;
import dev.dateline.annotate.alias.NamedWords;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.rules.Name;
import dev.dateline.annotate.rules.RuleLayer;
import dev.dateline.annotate.tagger.NameTagger;
import dev.dateline.annotate.token.LetterCase;
import dev.dateline.annotate.token.Tokens;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.Titles;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds persons, organisations, countries and places: first the trained tagger, then the rules, then which names are one
 * entity. Safe for many threads.
 */
public final class NameFinder {
    private final NameTagger tagger;
    private final RuleLayer rules;
    private final AliasFinder aliases;

    /** A finder with this model and these word lists. */
    public NameFinder(AnnotatorModel model, AnnotatorLexicons lexicons, Titles titles) {
        tagger = model.tagger();
        rules = new RuleLayer(lexicons, titles, Lexicons.shipped().gazetteer());
        aliases = new AliasFinder(titles, lexicons);
    }

    /** The part that tells which names are one entity. */
    public AliasFinder aliases() {
        return aliases;
    }

    /** The names of a text. */
    public FoundNames find(Tokens tokens) {
        boolean shouting = LetterCase.isShouting(tokens.text());
        List<Name> tagged = tagger.tag(tokens).stream().map(Name::of).toList();
        List<Name> names = shouting ? rules.correctCapitals(tokens, tagged) : rules.correct(tokens, tagged);
        List<NamedWords> words = names.stream()
                .map(name -> new NamedWords(shown(tokens.words(name.from(), name.to()), shouting), name.kind()))
                .toList();
        Aliases found = aliases.find(words);
        return new FoundNames(
                tokens,
                names,
                IntStream.range(0, names.size()).mapToObj(found::nameOf).toList());
    }

    /** The words of a name on one line, with one space between, and not in capitals when the whole text is. */
    private static String shown(String words, boolean shouting) {
        String line = words.strip().replaceAll("\\s+", " ");
        return shouting ? LetterCase.calm(line) : line;
    }
}
