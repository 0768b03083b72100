package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.OrganisationWord;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins what belongs to the names of organisations and has no capital or stands behind a comma: the form of a company
 * ("WORLDSOURCES, INC."), and the number before it ("8th Circuit", "20th Century Fox").
 */
final class CompanyRule implements Rule {
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");

    private final WordLists<OrganisationWord> words;

    CompanyRule(WordLists<OrganisationWord> words) {
        this.words = words;
    }

    @Override
    public void apply(Draft draft) {
        draft.each(name -> withNumber(draft, withForm(draft, name)));
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

    private static Name found(int from, int to) {
        return Name.listed(from, to, EntityKind.ORGANIZATION);
    }

    /** The first of the capitalised words that end with a token; in a line of capitals, where all are, that token. */
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

    /** "The 8th Circuit", as courts of appeal are called. */
    private static boolean isCircuit(Draft draft, int token) {
        return ORDINAL.matcher(draft.word(token)).matches()
                && draft.word(token + 1).equals("Circuit")
                && !draft.isTaken(token + 1);
    }

    /** Whether a comma and a form of company stand there. */
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
