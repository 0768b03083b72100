package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.token.Tokens;
import dev.dateline.text.Titles;
import dev.dateline.text.place.Gazetteer;
import java.util.List;
import java.util.Set;

/**
 * The second layer: rules that correct the tagger's names by word lists that anyone can edit. Safe for many threads.
 */
public final class RuleLayer {
    private final List<Rule> rules;
    private final List<Rule> rulesForCapitals = List.of(new EdgeRule(), new OneKindRule());

    /** The rules in their order, with these word lists and places. */
    public RuleLayer(AnnotatorLexicons lexicons, Titles titles, Gazetteer places) {
        Set<String> heads = lexicons.organisationHeads();
        SurroundingsRule surroundings = new SurroundingsRule(lexicons.commonWords());
        OfficeRule offices = new OfficeRule(lexicons.roles(), heads);
        rules = List.of(
                new EdgeRule(),
                new DatelineRule(),
                new RegionRule(lexicons.regions().keySet()),
                new CompanyRule(),
                new HeadRule(heads, lexicons.otherHeads(), lexicons.demonyms()),
                new QuotedTitleRule(),
                surroundings,
                offices,
                new NamedPersonRule(lexicons.givenNames(), heads),
                new TitleRule(titles, lexicons.roles(), lexicons.demonyms()),
                new ListRule(lexicons),
                new GazetteerRule(places),
                new ShortNameRule(),
                new OneKindRule(),
                new RepetitionRule(),
                // Once more, for what was taken from elsewhere in the article: "US" there, but "US$ 20" here.
                surroundings,
                offices,
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
