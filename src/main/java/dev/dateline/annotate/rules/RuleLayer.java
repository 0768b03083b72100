package dev.dateline.annotate.rules;

import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.ListedName;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.NameWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OfficeWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OrganisationWord;
import dev.dateline.annotate.lexicon.Phrases;
import dev.dateline.annotate.rules.RuleLayer.Rule;
import dev.dateline.article.EntityKind;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameToken;
import dev.dateline.text.name.Titles;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second layer: rules that correct the tagger's names with editable word lists. Thread-safe.
 */
public final class RuleLayer {
    private final List<Rule> rules;
    private final List<Rule> rulesForCapitals = List.of(new ArticleRules.OneKindRule());

    /** Creates the rules in their order, with the given word lists and places. */
    public RuleLayer(AnnotatorLexicons lexicons, Titles titles, Gazetteer places) {
        Set<String> roles = lexicons.offices().words(OfficeWord.ROLE);
        Set<String> heads = lexicons.organisationWords().words(OrganisationWord.HEAD);
        Set<String> ordinary = ordinary(lexicons);
        rules = List.of(
                new NoNameRules.BracketRule(),
                new ArticleRules.CompoundRule(
                        lexicons.surnames(), heads, lexicons.nameWords().words(NameWord.BETWEEN)),
                new PlaceRules.DatelineRule(places),
                new PersonRules.FamilyNameRule(lexicons.familyNames(), lexicons.commonWords()),
                new PlaceRules.RegionRule(word -> !lexicons.region(word).isEmpty()),
                new FirmRule(
                        lexicons.organisationWords(), name -> !places.find(name).isEmpty(), lexicons.commonWords()),
                new CompanyRule(lexicons.organisationWords(), lexicons.commonWords()),
                new OrganizationRules.HeadRule(
                        heads, lexicons.organisationWords().words(OrganisationWord.OTHER_HEAD), lexicons.demonyms()),
                new NoNameRules.QuotedTitleRule(lexicons.nameWords()),
                new PersonRules.NamedPersonRule(
                        lexicons.offices().words(OfficeWord.ADDRESS),
                        lexicons.genders().givenNames(),
                        heads),
                new PersonRules.OtherWordsRule(lexicons.commonWords()),
                new PersonRules.TitleRule(titles, roles, lexicons.demonyms(), lexicons.names()),
                new ListRule(lexicons),
                new PlaceRules.GazetteerRule(
                        places, lexicons.nameWords().words(NameWord.LOCATIVE), lexicons.surnames(), lexicons.names()),
                new ArticleRules.OneKindRule(),
                new ArticleRules.RepetitionRule(
                        lexicons.familyNames(),
                        lexicons.commonWords(),
                        word -> lexicons.organisationWords().has(OrganisationWord.FORM, word)
                                || lexicons.organisationWords().has(OrganisationWord.COMMA_FORM, word)),
                new OrganizationRules.AcronymRule(lexicons.organisationWords().words(OrganisationWord.OTHER_HEAD)),
                new OrganizationRules.OrdinaryWordRule(
                        ordinary, word -> roles.contains(word) || titles.isTitle(word.toCharArray(), word.length())),
                // After the repetitions: "US" elsewhere in the article, but "US$ 20" here.
                new NoNameRules.SurroundingsRule(
                        lexicons.commonWords(), lexicons.nameWords().words(NameWord.STORM)),
                new NoNameRules.NoPersonRule(
                        lexicons.surnames(), lexicons.genders().givenNames()),
                new PlaceRules.MetonymRule(lexicons));
    }

    /** Common words and words for kinds and fields of organizations, without names of organizations. */
    private static Set<String> ordinary(AnnotatorLexicons lexicons) {
        Set<String> ordinary = new HashSet<>(lexicons.commonWords());
        ordinary.addAll(Lexicons.shipped().organizationWords().listed(NameToken.Kind.TYPE));
        ordinary.addAll(Lexicons.shipped().organizationWords().listed(NameToken.Kind.FIELD));
        // The House of Representatives of the United States.
        ordinary.remove("house");
        ordinary.removeIf(word -> lexicons.names()
                .match(i -> i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : "")
                .filter(match -> match.value().kind().isPresent())
                .isPresent());
        return ordinary;
    }

    /** Returns the names after all rules, in order, without overlap. */
    public List<Name> correct(Tokens tokens, List<Name> names) {
        return apply(rules, new Draft(tokens, names));
    }

    /**
     * Does the same without the names in some passages.
     *
     * @param asides tokens in which no names are searched
     * @param codes the first token of each code of a share; the name before it is a company
     */
    public List<Name> correct(Tokens tokens, List<Name> names, BitSet asides, BitSet codes) {
        return apply(rules, new Draft(tokens, names, asides, codes));
    }

    /** Does the same for an all-capitals text, with only the rules that do not depend on capitalisation. */
    public List<Name> correctCapitals(Tokens tokens, List<Name> names) {
        return apply(rulesForCapitals, new Draft(tokens, names));
    }

    private static List<Name> apply(List<Rule> rules, Draft draft) {
        rules.forEach(rule -> rule.apply(draft));
        return draft.names();
    }

    /** One correction of the tagger's names. Implementations are thread-safe; a draft is not. */
    interface Rule {
        /** Changes the names of a text. */
        void apply(Draft draft);
    }

    /**
     * Applies the word lists: corrects the kind of listed names, adds listed names that the tagger missed, and drops
     * adjectives of nationality and words that are listed as not being names.
     */
    private static final class ListRule implements Rule {
        /** "Standard and" before Poor's: a listed name begins at most this many tokens before a found part. */
        private static final int LONGEST_BEFORE = 3;

        private final AnnotatorLexicons lexicons;

        ListRule(AnnotatorLexicons lexicons) {
            this.lexicons = lexicons;
        }

        @Override
        public void apply(Draft draft) {
            Set<String> surnames = draft.surnames();
            List<Name> whole = whole(draft);
            draft.each(name -> whole.stream().anyMatch(name::isInside) ? null : name);
            draft.add(whole);
            draft.each(name -> correct(draft, name, surnames));
            List<Name> missed = new ArrayList<>();
            for (int i = 0; i < draft.count(); i++) {
                if (!draft.isTaken(i)) {
                    missed(draft, i, draft.opensSentence(i)).ifPresent(missed::add);
                }
            }
            draft.add(missed);
        }

        /** Listed organizations of which the tagger found parts: "Spencer" of Marks and Spencer. */
        private List<Name> whole(Draft draft) {
            List<Name> whole = new ArrayList<>();
            for (Name name : draft.names()) {
                for (int before = 1; before <= Math.min(LONGEST_BEFORE, name.from()); before++) {
                    int from = name.from() - before;
                    match(draft, from)
                            .flatMap(match -> match.value()
                                    .kind()
                                    .map(kind -> new Name(
                                            from,
                                            withForm(draft, from + match.length()),
                                            kind,
                                            Name.LISTED,
                                            Layer.LEXICON,
                                            match.value().role())))
                            .filter(listed -> listed.kind() == EntityKind.ORGANIZATION
                                    && !draft.folded(from).equals("the")
                                    && listed.to() >= name.to()
                                    && !Words.isCapitalised(draft.word(listed.to()))
                                    && holdsWholeNames(draft, from, listed.to()))
                            .ifPresent(whole::add);
                }
            }
            return whole;
        }

        /** The end of a listed name with the company form after it: Standard and Poor's Corp. */
        private int withForm(Draft draft, int to) {
            boolean form = Words.isCapitalised(draft.word(to))
                    && lexicons.organisationWords().has(OrganisationWord.FORM, draft.folded(to));
            return form ? to + 1 : to;
        }

        private static boolean holdsWholeNames(Draft draft, int from, int to) {
            return draft.names().stream()
                    .filter(name -> name.from() < to && from < name.to())
                    .allMatch(name -> name.from() >= from && name.to() <= to);
        }

        private @Nullable Name correct(Draft draft, Name name, Set<String> surnames) {
            if (name.length() == 1 && lexicons.demonyms().contains(draft.word(name.from()))) {
                return null;
            }
            Optional<Phrases.Match<ListedName>> match = match(draft, name.from())
                    .filter(found ->
                            found.length() >= name.length() && draft.isFree(name.to(), name.from() + found.length()));
            boolean named = name.kind() == EntityKind.PERSON && surnames.contains(draft.text(name));
            if (match.isPresent() && match.get().length() > name.length() && named) {
                // "Christie's" in an article on Chris Christie is his, not the auction house.
                return name;
            }
            if (match.isPresent() && match.get().length() > name.length()) {
                // "Goldman" of Goldman Sachs, "Moody" of Moody's; "S&P" of the S&P 500 and "Brent" of Brent crude are
                // no names.
                return match.get()
                        .value()
                        .kind()
                        .map(kind -> listed(
                                name.span(name.from(), name.from() + match.get().length()),
                                kind,
                                match.get().value()))
                        .orElse(name.kind().isPlace() ? name : null);
            }
            Optional<ListedName> listed = match.map(Phrases.Match::value);
            if (listed.isEmpty()
                    || (name.kind() == EntityKind.PERSON && listed.get().country() != null)) {
                return name;
            }
            if (listed.get().kind().isEmpty()
                    && name.kind() == EntityKind.PERSON
                    && surnames.contains(draft.text(name))) {
                return name;
            }
            return listed.get()
                    .kind()
                    .map(kind -> listed(name, kind, listed.get()))
                    .orElse(null);
        }

        /** A listed name; a person keeps the role that the text gives. */
        private static Name listed(Name name, EntityKind kind, ListedName entry) {
            Name found = name.kind(kind);
            return kind == EntityKind.PERSON ? found : found.role(entry.role());
        }

        private Optional<Phrases.Match<ListedName>> match(Draft draft, int from) {
            return lexicons.names().match(i -> draft.word(from + i));
        }

        private Optional<Name> missed(Draft draft, int from, boolean opensSentence) {
            return match(draft, from).flatMap(match -> {
                int to = from + match.length();
                // One capitalised word at the start of a sentence can be any word, and next to other capitalised words
                // it
                // can be part of a name.
                boolean doubtful = match.length() == 1 && opensSentence && !Words.isUpper(draft.word(from));
                boolean part = Words.isCapitalised(draft.word(to)) || (!opensSentence && isNamePart(draft, from - 1));
                if (doubtful || part || !draft.isFree(from, to)) {
                    return Optional.empty();
                }
                return match.value()
                        .kind()
                        .map(kind -> new Name(
                                from,
                                to,
                                kind,
                                Name.LISTED,
                                Layer.LEXICON,
                                match.value().role()));
            });
        }

        private boolean isNamePart(Draft draft, int token) {
            return Words.isCapitalised(draft.word(token))
                    && !lexicons.demonyms().contains(draft.word(token));
        }
    }
}
