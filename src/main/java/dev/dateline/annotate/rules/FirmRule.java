package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.OrganisationWord;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.annotate.rules.RuleLayer.Rule;
import dev.dateline.annotate.tagger.ListedWords;
import dev.dateline.article.EntityKind;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.CensusNames;
import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds firms that are written as several names: partners ("Goldman, Sachs and Co", "Donaldson, Lufkin and Jenrette
 * Securities Corp"), and what a news agency puts in angle brackets because it has no share code ("&lt;Hambrecht and
 * Quist&gt;"). Each part may have been found as a name of its own.
 */
final class FirmRule implements Rule {
    /** Words for the other partners of a firm: "Goldman, Sachs and Co". */
    static final Set<String> PARTNERS = Set.of("Co", "Co.", "Cos", "Cos.", "Company", "Sons", "Bros", "Bros.");

    /** Given names that old firms abbreviate: "Alex. Brown and Sons". */
    private static final Set<String> SHORT_GIVEN_NAMES = Set.of("Alex", "Chas", "Geo", "Jas", "Thos", "Wm");

    /** Before a firm without a company form: "the law firm Fried, Frank, Harris, Shriver and Jacobson". */
    private static final Set<String> KINDS = Set.of("firm", "bank", "house", "brokerage", "broker", "brokers");

    /** Those who are "with" or "at" a firm: "analyst with Merrill Lynch, Pierce, Fenner and Smith". */
    private static final Set<String> STAFF = Set.of(
            "analyst",
            "analysts",
            "broker",
            "brokers",
            "dealer",
            "dealers",
            "economist",
            "economists",
            "trader",
            "traders");

    /** "Smith Barney, Harris Upham" has five tokens. */
    private static final int LONGEST_FIRM = 6;

    /** Two names and a form may be two companies: "Ford and Chrysler Corp". */
    private static final int FEWEST_PARTNERS = 3;

    private static final int LONGEST_IN_BRACKETS = 10;

    private static final CensusNames CENSUS = Lexicons.shipped().censusNames();

    private final WordLists<OrganisationWord> words;
    private final Predicate<String> places;
    private final Set<String> commonWords;

    /** Creates the rule; {@code places} says whether a place has a name. */
    FirmRule(WordLists<OrganisationWord> words, Predicate<String> places, Set<String> commonWords) {
        this.words = words;
        this.places = places;
        this.commonWords = commonWords;
    }

    @Override
    public void apply(Draft draft) {
        List<Name> firms = new ArrayList<>();
        for (int token = 0; token < draft.count(); token++) {
            String word = draft.word(token);
            if (word.equals("<")) {
                addBracketed(draft, token, firms);
            } else if (word.equals("and") || word.equals("&")) {
                addPartners(draft, token, firms);
            }
            if (Words.isCapitalised(word) && isListed(draft.word(token - 1))) {
                addSurnames(draft, token, firms);
            }
        }
        if (!firms.isEmpty()) {
            draft.each(name ->
                    firms.stream().anyMatch(firm -> name.from() < firm.to() && firm.from() < name.to()) ? null : name);
            draft.add(firms);
        }
    }

    private static void addBracketed(Draft draft, int open, List<Name> firms) {
        int close = open + 1;
        boolean small = false;
        while (close < draft.count()
                && close - open <= LONGEST_IN_BRACKETS
                && !draft.word(close).equals(">")) {
            small |= Words.isCapitalised(draft.word(close)) && !Words.isUpper(draft.word(close));
            close++;
        }
        boolean name = small
                && draft.word(close).equals(">")
                && Words.isCapitalised(draft.word(open + 1))
                && !draft.isCode(open)
                && !draft.tokens().touchesPrevious(open)
                && !(Words.hasWordPart(draft.word(close + 1)) && draft.tokens().touchesPrevious(close + 1));
        if (name) {
            firms.add(found(open + 1, close));
        }
    }

    /** Partners before "and Co". */
    private void addPartners(Draft draft, int and, List<Name> firms) {
        int from = PARTNERS.contains(draft.word(and + 1)) ? partnersStart(draft, and) : and;
        if (from < and) {
            boolean form = Words.isCapitalised(draft.word(and + 2)) && isForm(draft, and + 2);
            firms.add(found(from, form ? and + 3 : and + 2));
        }
    }

    private int partnersStart(Draft draft, int and) {
        int from = and;
        while (from > 0 && and - from < LONGEST_FIRM && !draft.opensSentence(from)) {
            boolean comma = draft.word(from - 1).equals(",") && from < and;
            int word = comma ? from - 2 : from - 1;
            boolean joins = Words.isCapitalised(draft.word(word)) && (!comma || isPartner(draft, word));
            if (!joins) {
                break;
            }
            from = word;
        }
        boolean given =
                from < and && draft.word(from - 1).equals(".") && SHORT_GIVEN_NAMES.contains(draft.word(from - 2));
        return given ? from - 2 : from;
    }

    /** Whether the name before a comma is that of a partner, not of a place or another company. */
    private boolean isPartner(Draft draft, int token) {
        boolean located = draft.opensSentence(token) || !draft.word(token - 1).equals(",");
        boolean other = draft.names().stream()
                .anyMatch(name -> name.to() == token + 1
                        && ((name.kind().isPlace() && located && places.test(draft.text(name)))
                                || (name.kind() == EntityKind.ORGANIZATION && name.length() > 1)));
        return !other && !draft.opensSentence(token + 2);
    }

    /** Surnames of three partners and more, the last of which begins at a token and has a company form. */
    private void addSurnames(Draft draft, int last, List<Name> firms) {
        int to = last + 1;
        while (Words.isCapitalised(draft.word(to)) && !draft.opensSentence(to)) {
            to++;
        }
        boolean form = to > last + 1 && isForm(draft, to - 1);
        int from = last;
        int partners = 1;
        while (isListed(draft.word(from - 1))
                && !draft.opensSentence(from)
                && (isSurname(draft, from) || (form && from == last && isOpen(draft, last)))) {
            from = Math.max(0, from - 2);
            partners++;
            if (Words.isCapitalised(draft.word(from - 1)) && !draft.opensSentence(from)) {
                break;
            }
        }
        if (partners < FEWEST_PARTNERS || !isSurname(draft, from)) {
            return;
        }
        while (Words.isCapitalised(draft.word(from - 1)) && !draft.opensSentence(from)) {
            from--;
        }
        if (form || (isCalledFirm(draft, from) && !draft.word(last - 1).equals(","))) {
            firms.add(found(from, to));
        }
    }

    /** Whether the words before a name say that it is a firm. */
    private static boolean isCalledFirm(Draft draft, int from) {
        String before = draft.word(from - 1);
        boolean at = before.equals("with") || before.equals("at");
        return KINDS.contains(before) || (at && STAFF.contains(draft.folded(from - 2)));
    }

    private static boolean isListed(String separator) {
        return separator.equals(",") || separator.equals("and") || separator.equals("&");
    }

    /** Whether a word is neither an ordinary word nor an organization. */
    private boolean isOpen(Draft draft, int token) {
        String word = draft.word(token);
        return Words.isCapitalised(word)
                && !Words.isUpper(word)
                && !commonWords.contains(draft.folded(token))
                && !ListedWords.shipped().isOrganization(word);
    }

    private boolean isSurname(Draft draft, int token) {
        return isOpen(draft, token)
                && (CENSUS.contains(draft.folded(token))
                        || draft.names().stream()
                                .anyMatch(name -> name.kind() == EntityKind.PERSON && name.to() == token + 1));
    }

    private boolean isForm(Draft draft, int token) {
        String word = draft.folded(token);
        return words.has(OrganisationWord.FORM, word)
                || words.has(OrganisationWord.COMMA_FORM, word)
                || PARTNERS.contains(draft.word(token));
    }

    private static Name found(int from, int to) {
        return Name.listed(from, to, EntityKind.ORGANIZATION);
    }
}
