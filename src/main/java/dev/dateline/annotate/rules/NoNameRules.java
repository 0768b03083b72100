package dev.dateline.annotate.rules;

import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.NameWord;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.annotate.rules.RuleLayer.Rule;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Words;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that drop words that look like names but are not. */
final class NoNameRules {
    private NoNameRules() {}

    /**
     * Repairs names with marks: quotation marks and angle brackets at the edges are cut off, "Donald) Trump" includes the bracket before it,
     * "[Vladimir] Putin" is one person, and of "General Motors (GM" the part before the bracket is the name. A name with
     * digits is not that of a person but a post code or an account.
     */
    static final class BracketRule implements Rule {
        private static final Set<String> OPEN = Set.of("(", "[");
        private static final Set<String> CLOSED = Set.of(")", "]");
        private static final Set<String> QUOTATION =
                Set.of("'", "\u2018", "\u2019", "\"", "\u201c", "\u201d", "''", "``", "<", ">");
        private static final Set<String> PARTICLES = Set.of("von", "van", "der", "den", "de", "la", "du", "bin", "al");
        private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", ",");

        @Override
        public void apply(Draft draft) {
            draft.each(name -> hasDigits(draft, name) ? null : repair(draft, name));
            Set<Integer> persons = draft.names().stream()
                    .filter(name -> name.kind() == EntityKind.PERSON)
                    .map(Name::from)
                    .collect(Collectors.toSet());
            draft.each(name -> isBracketed(draft, name.from()) && persons.contains(name.to() + 1) ? null : name);
            draft.each(name -> isGivenName(draft, name) ? name.span(name.from() - 1, surnameEnd(draft, name)) : name);
            draft.each(name -> followsGivenName(draft, name) ? name.span(name.from() - 3, name.to()) : name);
        }

        /** Whether a surname that was not found follows a given name in brackets: "[Ursula] von der Leyen". */
        private static boolean isGivenName(Draft draft, Name name) {
            return name.kind() == EntityKind.PERSON
                    && name.length() == 1
                    && isBracketed(draft, name.from())
                    && surnameEnd(draft, name) > name.to() + 1;
        }

        private static int surnameEnd(Draft draft, Name name) {
            int token = name.to() + 1;
            while (PARTICLES.contains(draft.word(token))) {
                token++;
            }
            boolean surname = Words.isCapitalised(draft.word(token))
                    && draft.isFree(name.to() + 1, token + 1)
                    && !draft.opensSentence(token);
            return surname ? token + 1 : name.to();
        }

        private static boolean followsGivenName(Draft draft, Name name) {
            return name.kind() == EntityKind.PERSON
                    && name.length() == 1
                    && isBracketed(draft, name.from() - 2)
                    && draft.isFree(name.from() - 3, name.from());
        }

        /** Whether a token is the one capitalised word in a pair of brackets, as in "[Vladimir] Putin". */
        private static boolean isBracketed(Draft draft, int token) {
            return OPEN.contains(draft.word(token - 1))
                    && CLOSED.contains(draft.word(token + 1))
                    && Words.isCapitalised(draft.word(token))
                    && !Words.isUpper(draft.word(token));
        }

        private static boolean hasDigits(Draft draft, Name name) {
            return name.kind() == EntityKind.PERSON
                    && draft.text(name).chars().anyMatch(unit -> unit >= '0' && unit <= '9');
        }

        private static @Nullable Name repair(Draft draft, Name name) {
            int from = name.from();
            int to = name.to();
            while (from < to && isMark(draft, from)) {
                from++;
            }
            while (to > from && isMark(draft, to - 1)) {
                to--;
            }
            if (from == to) {
                return null;
            }
            for (int token = from + 1; token < to; token++) {
                if (OPEN.contains(draft.word(token))) {
                    return name.span(from, token);
                }
                if (CLOSED.contains(draft.word(token))) {
                    boolean bracketed = OPEN.contains(draft.word(from - 1)) && !draft.isTaken(from - 1);
                    return bracketed || from > name.from()
                            ? name.span(from - 1, to)
                            : name.span(token + 1 < to ? token + 1 : from, to);
                }
            }
            return name.span(from, to);
        }

        private static boolean isMark(Draft draft, int token) {
            String word = draft.word(token);
            return OPEN.contains(word) || CLOSED.contains(word) || QUOTATION.contains(word) || DASHES.contains(word);
        }
    }

    /**
     * Drops names inside titles of works: a few words in quotation marks, capitalised except for function words
     * ("Last Tango in Paris"), that the text does not also use without quotation marks.
     */
    static final class QuotedTitleRule implements Rule {
        /** "Blazing Crosses in Zion: The Ku Klux Klan in Utah" is a long title. */
        private static final int LONGEST = 12;

        private static final Set<String> OPENING = Set.of("\"", "\u201c", "``", "`", "\u2018", "\u00ab");
        private static final Set<String> CLOSING = Set.of("\"", "\u201d", "''", "'", "\u2019", "\u00bb");
        private final WordLists<NameWord> words;

        QuotedTitleRule(WordLists<NameWord> words) {
            this.words = words;
        }

        @Override
        public void apply(Draft draft) {
            BitSet titles = titles(draft);
            draft.each(name -> titles.get(name.from()) ? null : name);
        }

        private BitSet titles(Draft draft) {
            BitSet titles = new BitSet();
            for (int open = 0; open < draft.count(); open++) {
                if (OPENING.contains(draft.word(open)) && !words.has(NameWord.CALLED, draft.folded(open - 1))) {
                    int end = end(draft, open + 1);
                    if (end > open + 1) {
                        titles.set(open + 1, end);
                        open = end;
                    }
                }
            }
            return titles;
        }

        /** Returns the closing mark of a title that begins at a token; -1 if the words are not a title. */
        private int end(Draft draft, int from) {
            for (int token = from; token <= from + LONGEST && token < draft.count(); token++) {
                String word = draft.word(token);
                if (CLOSING.contains(word)) {
                    return token;
                }
                boolean ending = (word.equals(".") || word.equals(",")) && CLOSING.contains(draft.word(token + 1));
                boolean inside =
                        Words.isCapitalised(word) || words.has(NameWord.IN_TITLE, word) || word.equals(":") || ending;
                if (!inside || (token == from && !Words.isCapitalised(word))) {
                    return -1;
                }
            }
            return -1;
        }
    }

    /**
     * Drops words that are not names according to the adjacent words: the "US" of "US$ 20", "No. 1", hashtags, common
     * words in capitals for emphasis ("the potential for PEACE"), and storms, which have names of persons ("Hurricane
     * Katrina").
     */
    static final class SurroundingsRule implements Rule {
        private static final String CURRENCIES = "$\u20ac\u00a3\u00a5";

        private static final Pattern NUMBERED = Pattern.compile("No\\.? ?\\d.*");

        /** The party and state of a member of Congress: "R-La.", "D-N.Y.". */
        private static final Pattern MEMBER = Pattern.compile("[RDI]-[A-Z][A-Za-z.]*");

        /** Acronyms that are also words are shorter: WHO, IT, AIDS. */
        private static final int SHORTEST_EMPHASIS = 5;

        private final Set<String> commonWords;
        private final Set<String> stormWords;

        SurroundingsRule(Set<String> commonWords, Set<String> stormWords) {
            this.commonWords = commonWords;
            this.stormWords = stormWords;
        }

        @Override
        public void apply(Draft draft) {
            Set<String> storms = storms(draft);
            draft.each(name -> isNone(draft, name) || isStorm(draft, name, storms) ? null : name);
        }

        private boolean isNone(Draft draft, Name name) {
            String next = draft.word(name.to());
            boolean money = !next.isEmpty() && CURRENCIES.indexOf(next.charAt(0)) >= 0;
            String before = draft.word(name.from() - 1);
            boolean tag =
                    (before.equals("#") || before.equals("@")) && draft.tokens().touchesPrevious(name.from());
            String text = draft.text(name);
            return money
                    || tag
                    || NUMBERED.matcher(text).matches()
                    || MEMBER.matcher(text).matches()
                    || isDistrict(draft, name)
                    || isLetter(name, text)
                    || isEmphasis(draft, name);
        }

        /** One letter names no organization: "tranche C". X does. */
        private static boolean isLetter(Name name, String text) {
            return name.kind() == EntityKind.ORGANIZATION && text.length() == 1 && !text.equals("X");
        }

        /** A member's party and place, or the end of the place: "(D-San Francisco)". */
        private static boolean isDistrict(Draft draft, Name name) {
            int first = MEMBER.matcher(draft.word(name.from())).matches() ? name.from() : name.from() - 1;
            return (draft.word(first - 1).equals("(") || draft.word(first - 1).equals(","))
                    && MEMBER.matcher(draft.word(first)).matches();
        }

        private boolean isEmphasis(Draft draft, Name name) {
            String word = draft.word(name.from());
            return name.length() == 1
                    && name.layer() != Layer.LEXICON
                    && name.kind() != EntityKind.COUNTRY
                    && word.length() >= SHORTEST_EMPHASIS
                    && Words.isUpper(word)
                    && commonWords.contains(Words.fold(word));
        }

        /** Returns the names after words for storms, and names that begin with such a word, without that word. */
        private Set<String> storms(Draft draft) {
            Set<String> storms = new HashSet<>();
            for (Name name : draft.names()) {
                if (stormWords.contains(draft.folded(name.from())) && name.length() > 1) {
                    storms.add(draft.text(name.from() + 1, name.to()));
                } else if (stormWords.contains(draft.folded(name.from() - 1))
                        && Words.isCapitalised(draft.word(name.from() - 1))) {
                    storms.add(draft.text(name));
                }
            }
            return storms;
        }

        private boolean isStorm(Draft draft, Name name, Set<String> storms) {
            boolean named = stormWords.contains(draft.folded(name.from())) && name.length() > 1;
            return named || storms.contains(draft.text(name));
        }
    }

    /**
     * Drops single words that are called as persons and families are not: the parties of a case ("Roe v. Wade"), what follows an
     * article ("the Sun", "the Sullivan mine"), months ("Jan/Mar"), families of persons of the article ("the Clintons"); and
     * the marks of rating agencies ("rated AAA").
     */
    static final class NoPersonRule implements Rule {
        /** What belongs to a person that the article may name by the surname only: "the Reagan administration". */
        private static final Set<String> OF_PERSONS = Set.of(
                "administration",
                "administrations",
                "government",
                "governments",
                "cabinet",
                "campaign",
                "campaigns",
                "presidency",
                "regime",
                "team",
                "era",
                "years",
                "family",
                "brothers",
                "sisters",
                "twins",
                "camp",
                "white",
                "case",
                "trial",
                "plan",
                "initiative",
                "proposal",
                "bill",
                "doctrine",
                "strategy",
                "debt");

        /** After the first of two persons: "the Blair-Brown years". */
        private static final Set<String> JOINING = Set.of("-", "\u2010", "\u2011", "\u2013", "\u2014", "/");

        private static final Set<String> MONTHS =
                Set.of("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");
        private static final Set<String> MARKS = Set.of("AAA", "AA", "Aaa", "Aa", "BBB", "BB", "Baa", "Ba");
        private static final Set<String> RATING =
                Set.of("rating", "ratings", "rated", "rates", "debt", "Moody's", "MOODY'S");

        private final Set<String> surnames;
        private final Set<String> givenNames;

        /** Creates the rule; {@code surnames} are those of listed persons, {@code givenNames} in lower case. */
        NoPersonRule(Set<String> surnames, Set<String> givenNames) {
            this.surnames = surnames;
            this.givenNames = givenNames;
        }

        @Override
        public void apply(Draft draft) {
            Set<String> own = draft.surnames();
            draft.each(name -> name.length() == 1 && isNone(draft, name, own) ? null : name);
        }

        private boolean isNone(Draft draft, Name name, Set<String> own) {
            String word = draft.word(name.from());
            boolean family = word.endsWith("s") && own.contains(word.substring(0, word.length() - 1));
            if (name.kind() == EntityKind.ORGANIZATION) {
                return family || (MARKS.contains(word) && isAboutRatings(draft));
            }
            if (name.kind() != EntityKind.PERSON) {
                return false;
            }
            String before = draft.folded(name.from() - 1);
            String after = draft.folded(name.to());
            boolean party = after.equals("v")
                    || before.equals("v")
                    || (before.equals(".") && draft.word(name.from() - 2).equals("v"));
            boolean month = MONTHS.contains(word) && (before.equals("/") || after.equals("/"));
            boolean thing = before.equals("the")
                    && !family
                    && name.role() == null
                    && !own.contains(word)
                    && !surnames.contains(word)
                    && !givenNames.contains(Words.fold(word))
                    && !OF_PERSONS.contains(after)
                    && !JOINING.contains(after);
            return party || month || thing;
        }

        private static boolean isAboutRatings(Draft draft) {
            for (int token = 0; token < draft.count(); token++) {
                if (RATING.contains(draft.word(token))) {
                    return true;
                }
            }
            return false;
        }
    }
}
