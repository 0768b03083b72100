package dev.dateline.annotate;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.rules.Name;
import dev.dateline.annotate.rules.RuleLayer;
import dev.dateline.annotate.tagger.NameTagger;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.Titles;
import dev.dateline.text.token.LetterCase;
import dev.dateline.text.token.Tokens;
import java.util.List;

/**
 * Finds persons, organizations, countries and places: first the trained tagger, then the rules, then which names are one
 * entity. Thread-safe.
 */
public final class NameFinder {
    private final NameTagger tagger;
    private final RuleLayer rules;
    private final NameLinker linker;

    /** A finder with this model and these word lists. */
    public NameFinder(AnnotatorModel model, AnnotatorLexicons lexicons, Titles titles) {
        tagger = model.tagger();
        rules = new RuleLayer(lexicons, titles, Lexicons.shipped().gazetteer());
        linker = new NameLinker(lexicons);
    }

    /** The names of a text. */
    public FoundNames find(Tokens tokens) {
        boolean shouting = LetterCase.isShouting(tokens.text());
        List<Name> tagged = tagger.tag(tokens).stream().map(Name::of).toList();
        List<Name> names = shouting ? rules.correctCapitals(tokens, tagged) : rules.correct(tokens, tagged);
        return new FoundNames(tokens, names, linker.link(tokens, names));
    }
}
