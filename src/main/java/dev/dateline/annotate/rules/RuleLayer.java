package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.NameWord;
import dev.dateline.annotate.lexicon.OfficeWord;
import dev.dateline.annotate.lexicon.OrganisationWord;
import dev.dateline.annotate.token.Tokens;
import dev.dateline.text.name.Titles;
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
        Set<String> roles = lexicons.offices().words(OfficeWord.ROLE);
        Set<String> heads = lexicons.organisationWords().words(OrganisationWord.HEAD);
        SurroundingsRule surroundings = new SurroundingsRule(
                lexicons.commonWords(), lexicons.nameWords().words(NameWord.STORM));
        OfficeRule offices = new OfficeRule(lexicons.offices(), heads);
        rules = List.of(
                new EdgeRule(),
                new DatelineRule(),
                new RegionRule(lexicons.regions().keySet()),
                new CompanyRule(lexicons.organisationWords()),
                new HeadRule(
                        heads, lexicons.organisationWords().words(OrganisationWord.OTHER_HEAD), lexicons.demonyms()),
                new QuotedTitleRule(lexicons.nameWords()),
                surroundings,
                offices,
                new NamedPersonRule(
                        lexicons.offices().words(OfficeWord.ADDRESS),
                        lexicons.genders().givenNames(),
                        heads),
                new TitleRule(titles, roles, lexicons.demonyms()),
                new ListRule(lexicons),
                new GazetteerRule(places, lexicons.nameWords().words(NameWord.LOCATIVE)),
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
