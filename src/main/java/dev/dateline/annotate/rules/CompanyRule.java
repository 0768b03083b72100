package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.OrganisationWord;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.annotate.rules.RuleLayer.Rule;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins parts of names of organisations that are not capitalised or follow a comma: the company form
 * ("WORLDSOURCES, INC."), and the number before the name ("8th Circuit", "20th Century Fox").
 */
final class CompanyRule implements Rule {
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

    private final WordLists<OrganisationWord> words;
    private final Set<String> commonWords;

    CompanyRule(WordLists<OrganisationWord> words, Set<String> commonWords) {
        this.words = words;
        this.commonWords = commonWords;
    }

    @Override
    public void apply(Draft draft) {
        draft.each(name -> named(draft, name));
        joinForms(draft);
        draft.each(name -> withNumber(draft, withForm(draft, listedCompany(draft, name))));
        List<Name> more = new ArrayList<>();
        for (int token = 0; token + 1 < draft.count(); token++) {
            if (!draft.isTaken(token) && Words.isCapitalised(draft.word(token)) && isForm(draft, token + 1)) {
                more.add(found(start(draft, token), token + 3));
            } else if (isCircuit(draft, token)) {
                more.add(found(token, token + 2));
            }
        }
        draft.add(more);
    }

    /** A name before the code of a share is a company: "Morgan Stanley (MS.N)". */
    private static Name listedCompany(Draft draft, Name name) {
        boolean company = draft.isCode(name.to()) && name.kind() != EntityKind.COUNTRY;
        return company ? name.kind(EntityKind.ORGANIZATION) : name;
    }

    /** A name that ends in a company form is never a person: "Dean Witter Reynolds Inc". */
    private @Nullable Name named(Draft draft, Name name) {
        String last = draft.word(name.to() - 1);
        boolean form = Words.isCapitalised(last)
                && (words.has(OrganisationWord.COMMA_FORM, draft.folded(name.to() - 1))
                        || (name.length() > 1 && words.has(OrganisationWord.FORM, draft.folded(name.to() - 1)))
                        || FirmRule.PARTNERS.contains(last));
        if (!form || name.kind().isPlace()) {
            return name;
        }
        if (name.length() > 1) {
            return name.kind(EntityKind.ORGANIZATION);
        }
        // "Co" alone is the end of a name that begins with a title or another word: "Singer Co".
        int from = Words.isCapitalised(draft.word(name.from() - 1)) ? start(draft, name.from() - 1) : name.from();
        return from < name.from() && draft.isFree(from, name.from())
                ? name.span(from, name.to()).kind(EntityKind.ORGANIZATION)
                : null;
    }

    /**
     * Joins the end of a company's name that was found alone with the name before it: "Sankei Building" and "Co Ltd",
     * "Sumitomo Trust" and "Banking Co".
     */
    private void joinForms(Draft draft) {
        List<Name> names = draft.names();
        List<Name> whole = new ArrayList<>();
        Name before = null;
        for (Name name : names) {
            if (name.kind() == EntityKind.ORGANIZATION && !draft.opensSentence(name.from())) {
                int from = before == null ? name.from() : wholeStart(draft, before, name);
                from = from == name.from() ? firstWord(draft, name) : from;
                if (from < name.from()) {
                    whole.add(found(from, name.to()));
                }
            }
            before = name;
        }
        draft.each(name -> whole.stream().anyMatch(name::isInside) ? null : name);
        draft.add(whole);
    }

    /** The start of the name that the end of a company's name belongs to. */
    private int wholeStart(Draft draft, Name before, Name name) {
        boolean joined = before.to() == name.from() && before.kind() != EntityKind.COUNTRY;
        boolean and = before.to() + 1 == name.from()
                && draft.word(before.to()).equals("and")
                && before.kind() == EntityKind.ORGANIZATION;
        return (joined || and) && isEnd(draft, name) ? before.from() : name.from();
    }

    /** The start with the capitalised words before a company's name that the tagger left out: "First" of "First Boston Corp". */
    private int firstWord(Draft draft, Name name) {
        int before = name.from() - 1;
        boolean company =
                isFormWord(draft, name.to() - 1) && Words.isCapitalised(draft.word(before)) && !draft.isTaken(before);
        if (!company) {
            return name.from();
        }
        boolean first = !draft.opensSentence(before)
                && !Words.isUpper(draft.word(before))
                && commonWords.contains(draft.folded(before));
        return isEnd(draft, name) ? start(draft, before) : first ? before : name.from();
    }

    /** Whether a name has only company forms, or ordinary words before them: "Co Ltd", "Banking Co". */
    private boolean isEnd(Draft draft, Name name) {
        int forms = name.to();
        while (forms > name.from() && isFormWord(draft, forms - 1)) {
            forms--;
        }
        boolean ordinary = forms < name.to();
        for (int token = name.from(); token < forms; token++) {
            ordinary &= commonWords.contains(draft.folded(token)) && !Words.isUpper(draft.word(token));
        }
        return ordinary;
    }

    private boolean isFormWord(Draft draft, int token) {
        return Words.isCapitalised(draft.word(token))
                && (words.has(OrganisationWord.FORM, draft.folded(token))
                        || FirmRule.PARTNERS.contains(draft.word(token)));
    }

    private static Name found(int from, int to) {
        return Name.listed(from, to, EntityKind.ORGANIZATION);
    }

    /**
     * Returns the first of the capitalised words that end at a token; in an all-capitals line, the token itself.
     */
    private static int start(Draft draft, int token) {
        int from = token;
        while (!Words.isUpper(draft.word(token))
                && !draft.opensSentence(from)
                && !draft.isTaken(from - 1)
                && Words.isCapitalised(draft.word(from - 1))) {
            from--;
        }
        return from;
    }

    /** Whether this is a court of appeals, such as "The 8th Circuit". */
    private static boolean isCircuit(Draft draft, int token) {
        return ORDINAL.matcher(draft.word(token)).matches()
                && draft.word(token + 1).equals("Circuit")
                && !draft.isTaken(token + 1);
    }

    /** Whether there is a comma followed by a company form. */
    private boolean isForm(Draft draft, int comma) {
        return draft.word(comma).equals(",")
                && words.has(OrganisationWord.COMMA_FORM, draft.folded(comma + 1))
                && Words.isCapitalised(draft.word(comma + 1))
                && !draft.isTaken(comma)
                && !draft.isTaken(comma + 1);
    }

    private Name withForm(Draft draft, Name name) {
        boolean open = name.kind() != EntityKind.COUNTRY && isForm(draft, name.to());
        return open ? name.span(name.from(), name.to() + 2).kind(EntityKind.ORGANIZATION) : name;
    }

    private Name withNumber(Draft draft, Name name) {
        boolean numbered = words.has(OrganisationWord.NUMBERED, draft.word(name.from()))
                && ORDINAL.matcher(draft.word(name.from() - 1)).matches()
                && name.length() > 1;
        return numbered ? name.span(name.from() - 1, name.to()).kind(EntityKind.ORGANIZATION) : name;
    }
}
