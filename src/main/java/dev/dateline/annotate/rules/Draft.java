package dev.dateline.annotate.rules;

import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of one text while rules change them, in order, without overlap. Not thread-safe. */
public final class Draft {
    static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

    private final Tokens tokens;
    private final String[] words;
    private List<Name> names;
    /** Whether each token belongs to a name. */
    private final BitSet taken = new BitSet();

    private final BitSet opens = new BitSet();
    private final BitSet codes;

    /** Creates a draft from the names that the tagger found. */
    public Draft(Tokens tokens, List<Name> names) {
        this(tokens, names, new BitSet(), new BitSet());
    }

    /**
     * Creates a draft without the names in some passages.
     *
     * @param asides tokens in which no names are searched
     * @param codes the first token of each code of a share
     */
    Draft(Tokens tokens, List<Name> names, BitSet asides, BitSet codes) {
        this.tokens = tokens;
        this.codes = codes;
        this.names = new ArrayList<>(names);
        this.names.removeIf(name -> {
            int next = asides.nextSetBit(name.from());
            return next >= 0 && next < name.to();
        });
        taken.or(asides);
        words = new String[tokens.count()];
        // One string per distinct word: a book has millions of words, but only some ten thousand distinct ones.
        Map<String, String> shared = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            String word = tokens.word(i);
            words[i] = shared.computeIfAbsent(word, same -> same);
        }
        this.names.forEach(name -> take(name, true));
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            opens.set(tokens.sentenceStart(s));
        }
    }

    /** Returns the current names. */
    public List<Name> names() {
        return List.copyOf(names);
    }

    Tokens tokens() {
        return tokens;
    }

    int count() {
        return words.length;
    }

    /** Returns the text of a token; empty before the first and after the last. */
    String word(int token) {
        return token < 0 || token >= words.length ? "" : words[token];
    }

    /** Returns a token in lower case without a final period, as in word lists. */
    String folded(int token) {
        String folded = Words.fold(word(token));
        return folded.length() > 1 && folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** Returns the words of a name, with a single space between tokens that are separated by space in the text. */
    String text(Name name) {
        return text(name.from(), name.to());
    }

    String text(int from, int to) {
        StringBuilder text = new StringBuilder(words[from]);
        for (int i = from + 1; i < to; i++) {
            text.append(tokens.touchesPrevious(i) ? "" : " ").append(words[i]);
        }
        return text.toString();
    }

    boolean isTaken(int token) {
        return token >= 0 && taken.get(token);
    }

    boolean isFree(int from, int to) {
        int next = taken.nextSetBit(from);
        return next < 0 || next >= to;
    }

    /** Whether the code of a share begins at a token. */
    boolean isCode(int token) {
        return codes.get(token);
    }

    /** Whether a token is the first of its line. */
    boolean opensLine(int token) {
        if (token == 0) {
            return true;
        }
        int newline = tokens.text().lastIndexOf('\n', tokens.start(token));
        return newline >= tokens.end(token - 1);
    }

    /** Whether a token is the first of its sentence. */
    boolean opensSentence(int token) {
        return token >= 0 && opens.get(token);
    }

    /** Returns the last words of the full names of persons, without "Jr." and similar suffixes. */
    Set<String> surnames() {
        Set<String> surnames = new HashSet<>();
        for (Name name : names) {
            String last = word(name.to() - 1);
            if (name.kind() == EntityKind.PERSON
                    && name.length() > 1
                    && last.length() > 2
                    && !SUFFIXES.contains(last)) {
                surnames.add(last);
            }
        }
        return surnames;
    }

    /** Replaces each name; null removes it. */
    void each(Change change) {
        List<Name> changed = new ArrayList<>(names.size());
        for (Name name : names) {
            Name now = change.apply(name);
            take(name, false);
            if (now != null) {
                take(now, true);
                changed.add(now);
            }
        }
        names = changed;
    }

    /** Adds names that overlap neither existing names nor each other. */
    void add(List<Name> more) {
        for (Name name : more) {
            if (isFree(name.from(), name.to())) {
                take(name, true);
                names.add(name);
            }
        }
        names.sort(Comparator.comparingInt(Name::from));
    }

    /** A change to a name. */
    interface Change {
        /** Returns the new name; null to remove it. */
        @Nullable
        Name apply(Name name);
    }

    private void take(Name name, boolean value) {
        taken.set(name.from(), name.to(), value);
    }
}
