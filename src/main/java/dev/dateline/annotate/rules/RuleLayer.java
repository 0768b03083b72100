package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.token.Tokens;
import dev.dateline.text.Titles;
import java.util.List;

/**
 * The second layer: rules that correct the tagger's names by word lists that anyone can edit. Safe for many threads.
 */
public final class RuleLayer {
    private final List<Rule> rules;
    private final List<Rule> rulesForCapitals = List.of(new EdgeRule(), new OneKindRule());

    /** The rules in their order, with these word lists. */
    public RuleLayer(AnnotatorLexicons lexicons, Titles titles) {
        rules = List.of(
                new EdgeRule(),
                new DatelineRule(),
                new HeadRule(lexicons.organisationHeads()),
                new TitleRule(titles, lexicons.roles(), lexicons.demonyms()),
                new ListRule(lexicons),
                new OneKindRule(),
                new RepetitionRule(),
                new MetonymRule(lexicons));
    }

    /** The names after all rules; in order, without overlap. */
    public List<Name> correct(Tokens tokens, List<Name> names) {
        return apply(rules, tokens, names);
    }

    /** The same for a text in capitals, in which only those rules work that do not look at them. */
    public List<Name> correctCapitals(Tokens tokens, List<Name> names) {
        return apply(rulesForCapitals, tokens, names);
    }

    private static List<Name> apply(List<Rule> rules, Tokens tokens, List<Name> names) {
        Draft draft = new Draft(tokens, names);
        rules.forEach(rule -> rule.apply(draft));
        return draft.names();
    }
}
