package dev.dateline.text.place;

import dev.dateline.text.lexicon.WordSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the forms of places in a stream of tokens, the same way in articles and in queries. For a token filter with
 * lookahead: fill the window, ask for a match at its oldest token, remove what was matched (one token when nothing
 * was), fill again. Allocates nothing after construction, but for {@link #whole}. Not for many threads; one per token stream.
 *
 * <pre>
 * while (!matcher.isFull() &amp;&amp; input.incrementToken()) matcher.add(term.buffer(), term.length(), startsSentence);
 * int tokens = matcher.match();
 * for (int i = 0; i &lt; matcher.count(); i++) ... matcher.standing(i), matcher.copyId(i, buffer)
 * matcher.remove(Math.max(1, tokens));
 * </pre>
 *
 * <p>Removing all tokens of a match keeps "York" from being found inside "New York". Give it tokens as they are
 * written: capitals decide about forms that are also words ("Reading", "US").
 */
public final class PlaceMatcher {
    /** The longest form in tokens, and so the window that a filter needs. Longer ones are not in the gazetteer. */
    public static final int MAX_FORM_TOKENS = 10;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.]+");

    private final Rows rows;
    private final FormIndex forms;
    private final WordSet ordinary;
    private final WindowToken[] window = new WindowToken[MAX_FORM_TOKENS];
    private int first;
    private int size;
    private final int[] matched = new int[CandidateOrder.MAX_LIKELY];
    private int count;

    /** A matcher for one stream at a time. */
    public PlaceMatcher(Gazetteer gazetteer) {
        rows = gazetteer.rows();
        forms = gazetteer.forms();
        ordinary = gazetteer.commonWords();
        for (int i = 0; i < window.length; i++) {
            window[i] = new WindowToken();
        }
    }

    /** The words of a form, split about where the tokenizer of the index splits. */
    public static List<String> words(String form) {
        return BETWEEN_WORDS.splitAsStream(form).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * The ids of the places that a form as a whole names, and how firmly; empty when it names none or has too many words.
     * Clears the window before.
     */
    public Map<String, PlaceStanding> whole(String form) {
        Map<String, PlaceStanding> places = new LinkedHashMap<>();
        List<String> words = words(form);
        if (words.isEmpty() || words.size() > MAX_FORM_TOKENS) {
            return places;
        }
        clear();
        words.forEach(word -> add(word.toCharArray(), word.length(), false));
        if (match() == words.size()) {
            for (int i = 0; i < count(); i++) {
                places.put(id(i), standing(i));
            }
        }
        return places;
    }

    /** Whether the window holds as many tokens as the longest form. */
    public boolean isFull() {
        return size == MAX_FORM_TOKENS;
    }

    /** How many tokens the window holds. */
    public int size() {
        return size;
    }

    /**
     * Adds the next token of the stream.
     *
     * @param buffer its characters as written, UTF-16, of any length
     * @param length how many of them
     * @param startsSentence whether it is known to start a sentence, where a capital says nothing: a single word that
     *     is also an ordinary one is then not a place. False when not known
     * @throws IllegalStateException when the window is full
     */
    public void add(char[] buffer, int length, boolean startsSentence) {
        if (isFull()) {
            throw new IllegalStateException("the window holds " + MAX_FORM_TOKENS + " tokens");
        }
        token(size++).set(buffer, length, startsSentence);
    }

    /** Removes the oldest tokens and forgets the last match. */
    public void remove(int tokens) {
        int removed = Math.min(tokens, size);
        first = (first + removed) % MAX_FORM_TOKENS;
        size -= removed;
        count = 0;
    }

    /** Empties the window, for the next stream. */
    public void clear() {
        remove(size);
    }

    /** Looks for the longest form that starts at the oldest token. Returns how many tokens it has, 0 for none. */
    public int match() {
        return match(size);
    }

    /**
     * Looks for the form with which a longer one of this many tokens starts: {@code Mykolaiv} of
     * {@code Mykolaiv Oblast}. Returns how many tokens it has; 0 for none, and then the last match is forgotten.
     */
    public int matchBeginning(int tokens) {
        return match(tokens - 1);
    }

    private int match(int most) {
        count = 0;
        int longest = 0;
        long hash = FoldedForm.Hash.EMPTY;
        char last = 0;
        for (int i = 0; i < most; i++) {
            WindowToken token = token(i);
            if (token.length == 0) {
                return longest;
            }
            if (token.possessor > 0
                    && accept(FoldedForm.Hash.append(hash, last, token.folded, token.possessor), i + 1)) {
                longest = i + 1;
            }
            hash = FoldedForm.Hash.append(hash, last, token.folded, token.length);
            last = token.folded[token.length - 1];
            int slot = forms.table().find(hash);
            if (slot == FormTable.ABSENT) {
                return longest;
            }
            if (take(forms.table().start(slot), i + 1)) {
                longest = i + 1;
            }
            if (!forms.table().hasLonger(slot)) {
                return longest;
            }
        }
        return longest;
    }

    private boolean accept(long hash, int tokens) {
        int slot = forms.table().find(hash);
        return slot != FormTable.ABSENT && take(forms.table().start(slot), tokens);
    }

    /** Takes the likely candidates whose case fits, if there are any; leaves the match so far otherwise. */
    private boolean take(int start, int tokens) {
        if (start == 0) {
            return false;
        }
        int taken = 0;
        for (int at = start; ; at++) {
            int candidate = forms.candidate(at);
            if (Packed.isLikely(candidate) && fits(Packed.textCase(candidate), tokens)) {
                matched[taken++] = candidate;
            }
            if (Packed.isLast(candidate)) {
                break;
            }
        }
        count = taken > 0 ? taken : count;
        return taken > 0;
    }

    private boolean fits(int textCase, int tokens) {
        WindowToken head = token(0);
        return switch (textCase) {
            case Packed.ANY_CASE -> true;
            case Packed.NO_SURNAME_AFTER -> !isGivenName();
            case Packed.CAPITALS ->
                head.isCapital && token(tokens - 1).isCapital && (tokens > 1 || !head.startsSentence);
            default -> head.isAbbreviation;
        };
    }

    /**
     * Whether a surname follows the oldest token: a capitalised word of the same sentence that is not an ordinary one.
     */
    private boolean isGivenName() {
        if (size < 2) {
            return false;
        }
        WindowToken next = token(1);
        return next.isCapital
                && !next.startsSentence
                && !ordinary.contains(next.folded, next.possessor > 0 ? next.possessor : next.length);
    }

    private WindowToken token(int i) {
        return window[(first + i) % MAX_FORM_TOKENS];
    }

    /** How many places the last match may mean, at most 4, most prominent first. */
    public int count() {
        return count;
    }

    /** How firmly the matched form names the place; adjectives and abbreviations are the weaker kind. */
    public PlaceStanding standing(int i) {
        return Packed.standing(matched[i]);
    }

    /** The id of a matched place. */
    public String id(int i) {
        return rows.id(Packed.row(matched[i]));
    }

    /** The length of the id of a matched place: its room in a buffer, in characters. */
    public int idLength(int i) {
        return rows.idLength(Packed.row(matched[i]));
    }

    /** Writes the id of a matched place to the beginning of a buffer with room for it, and allocates nothing. */
    public void copyId(int i, char[] buffer) {
        rows.copyId(Packed.row(matched[i]), buffer);
    }

    /** One token in the window, folded, with what its case says. */
    private static final class WindowToken {
        private final PlaceFolding folding = PlaceFolding.shipped();

        /** The folded characters. */
        final char[] folded = new char[PlaceFolding.MAX_TOKEN];

        /** How many there are; 0 for a token that cannot be part of a form. */
        int length;

        /** How many without a possessive 's; 0 for a token without it. */
        int possessor;

        /** Whether its first letter is a capital. */
        boolean isCapital;

        /** Whether all its letters are capitals, or there are dots between them. */
        boolean isAbbreviation;

        /** Whether it starts a sentence. */
        boolean startsSentence;

        void set(char[] buffer, int size, boolean isFirst) {
            length = Math.max(0, folding.fold(buffer, size, folded));
            possessor = length > 1 && isPossessive(buffer, size) ? length - 1 : 0;
            isCapital = size > 0 && Character.isUpperCase(buffer[0]);
            isAbbreviation = length > 0 && isAbbreviation(buffer, size);
            startsSentence = isFirst;
        }

        private static boolean isPossessive(char[] buffer, int size) {
            if (size < 3 || (buffer[size - 1] != 's' && buffer[size - 1] != 'S')) {
                return false;
            }
            char before = buffer[size - 2];
            return before == '\'' || before == '’' || before == 'ʼ' || before == '`';
        }

        private static boolean isAbbreviation(char[] buffer, int size) {
            boolean capitals = true;
            for (int i = 0; i < size; i++) {
                if (buffer[i] == '.' && i > 0) {
                    return true;
                }
                capitals &= !Character.isLowerCase(buffer[i]) || (i == size - 1 && isPossessive(buffer, size));
            }
            return capitals;
        }
    }
}
