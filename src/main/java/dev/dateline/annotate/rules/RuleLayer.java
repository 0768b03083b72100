package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.NameWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OfficeWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OrganisationWord;
import dev.dateline.text.name.Titles;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.token.Tokens;
import java.util.List;
import java.util.Set;

/**
 * The second layer: rules that correct the tagger's names with editable word lists. Thread-safe.
 */
public final class RuleLayer {
    private final List<Rule> rules;
    private final List<Rule> rulesForCapitals = List.of(new EdgeRule(), new ArticleRules.OneKindRule());

    /** Creates the rules in their order, with the given word lists and places. */
    public RuleLayer(AnnotatorLexicons lexicons, Titles titles, Gazetteer places) {
        Set<String> roles = lexicons.offices().words(OfficeWord.ROLE);
        Set<String> heads = lexicons.organisationWords().words(OrganisationWord.HEAD);
        NoNameRules.SurroundingsRule surroundings = new NoNameRules.SurroundingsRule(
                lexicons.commonWords(), lexicons.nameWords().words(NameWord.STORM));
        NoNameRules.OfficeRule offices = new NoNameRules.OfficeRule(lexicons.offices(), heads);
        rules = List.of(
                new EdgeRule(),
                new PlaceRules.DatelineRule(),
                new PlaceRules.RegionRule(lexicons.regions().keySet()),
                new OrganizationRules.CompanyRule(lexicons.organisationWords()),
                new OrganizationRules.HeadRule(
                        heads, lexicons.organisationWords().words(OrganisationWord.OTHER_HEAD), lexicons.demonyms()),
                new NoNameRules.QuotedTitleRule(lexicons.nameWords()),
                surroundings,
                offices,
                new PersonRules.NamedPersonRule(
                        lexicons.offices().words(OfficeWord.ADDRESS),
                        lexicons.genders().givenNames(),
                        heads),
                new PersonRules.TitleRule(titles, roles, lexicons.demonyms()),
                new ListRule(lexicons),
                new PlaceRules.GazetteerRule(places, lexicons.nameWords().words(NameWord.LOCATIVE)),
                new PersonRules.ShortNameRule(),
                new ArticleRules.OneKindRule(),
                new ArticleRules.RepetitionRule(),
                // Again, for names repeated from elsewhere in the article: "US" there, but "US$ 20" here.
                surroundings,
                offices,
                new PlaceRules.MetonymRule(lexicons));
    }

    /** Returns the names after all rules, in order, without overlap. */
    public List<Name> correct(Tokens tokens, List<Name> names) {
        return apply(rules, tokens, names);
    }

    /** Does the same for an all-capitals text, with only the rules that do not depend on capitalisation. */
    public List<Name> correctCapitals(Tokens tokens, List<Name> names) {
        return apply(rulesForCapitals, tokens, names);
    }

    private static List<Name> apply(List<Rule> rules, Tokens tokens, List<Name> names) {
        Draft draft = new Draft(tokens, names);
        rules.forEach(rule -> rule.apply(draft));
        return draft.names();
    }

    /** One correction of the tagger's names. Implementations are thread-safe; a draft is not. */
    interface Rule {
        /** Changes the names of a text. */
        void apply(Draft draft);
    }
}
