package dev.dateline.annotate.tagger;

import dev.dateline.annotate.tagger.Decoder.Weights;
import dev.dateline.annotate.tagger.WordFeatures.Hash;
import dev.dateline.text.token.Tokens;
import java.util.HashMap;
import java.util.Map;

/**
 * The features of the second reading of a text. They add to the scores of the first one what it found in the rest of
 * the text (the kinds that the same token and the same name have elsewhere, whether the token ends or begins a longer
 * name) and what word lists say. Each is combined with the label of the first reading. Changing their order or salts
 * invalidates every trained model. Not thread-safe.
 */
public final class SecondReading {
    private static final int MOST = 40;
    private static final int SALT = 0x900;
    private static final int KINDS = 4;
    private static final int LONGEST_RUN = 5;

    private final Tokens tokens;
    private final DocumentWords words;
    private final int[] labels;
    private final float[][] scores;
    private final NameHints hints;
    private final Map<String, Votes> tokenVotes = new HashMap<>();
    private final Map<String, int[]> nameVotes = new HashMap<>();
    private final Map<String, Integer> phraseHints = new HashMap<>();
    private final Map<String, Integer> wordHints = new HashMap<>();
    private final int[] nameStart;
    private final int[] nameEnd;
    private final int[] buckets = new int[MOST];
    private int count;
    private int context;

    /** What the first reading says about all occurrences of a token: how often each kind, and its place in names. */
    private static final class Votes {
        private final int[] kinds = new int[KINDS];
        private int places;
    }

    /**
     * Collects what the first reading found.
     *
     * @param labels the label of each token
     * @param scores the scores of each token
     */
    public SecondReading(Tokens tokens, DocumentWords words, int[] labels, float[][] scores, NameHints hints) {
        this.tokens = tokens;
        this.words = words;
        this.labels = labels;
        this.scores = scores;
        this.hints = hints;
        nameStart = new int[labels.length];
        nameEnd = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (isCandidate(i)) {
                vote(i);
            }
        }
        collectNames();
    }

    private void collectNames() {
        int start = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Label.OUTSIDE) {
                nameStart[i] = i;
                nameEnd[i] = i + 1;
                continue;
            }
            start = Label.opens(labels[i]) ? i : start;
            if (Label.closes(labels[i])) {
                for (int j = start; j <= i; j++) {
                    nameStart[j] = start;
                    nameEnd[j] = i + 1;
                }
                nameVotes.computeIfAbsent(text(start, i + 1), name -> new int[KINDS])[kind(labels[i])]++;
            }
        }
    }

    private void vote(int token) {
        Votes votes = tokenVotes.computeIfAbsent(words.word(token).lower, word -> new Votes());
        int label = labels[token];
        votes.kinds[kind(label)]++;
        if (label != Label.OUTSIDE && Label.part(label) != Label.ONLY) {
            votes.places |= 1 << ((kind(label) - 1) * 3 + Label.part(label));
        }
    }

    /** 0 for outside, 1 to 3 for the kinds of names. */
    private static int kind(int label) {
        return label == Label.OUTSIDE ? 0 : (label - 1) / 4 + 1;
    }

    /** Whether a token has features of the second reading: it has a capital, or is inside a name. */
    public boolean isCandidate(int token) {
        return labels[token] != Label.OUTSIDE || words.word(token).capitalised;
    }

    private String text(int from, int to) {
        if (to - from == 1) {
            return tokens.word(from);
        }
        StringBuilder text = new StringBuilder(tokens.word(from));
        for (int i = from + 1; i < to; i++) {
            text.append(' ').append(tokens.word(i));
        }
        return text.toString();
    }

    /** Extracts the features of a token that {@link #isCandidate}, in the sentence from {@code from} to {@code to}. */
    public int extract(int token, int from, int to) {
        count = 0;
        int label = labels[token];
        int margin = margin(token);
        context = label;
        add(0, margin, token == from ? 1 : 0);
        int own = winner(token, kind(label));
        add(1, own, 0);
        add(2, own, margin);
        add(3, own, words.facts(token) * 2 + (token == from ? 1 : 0));
        Votes votes = tokenVotes.get(words.word(token).lower);
        int places = votes == null ? 0 : votes.places;
        add(4, places, 0);
        add(5, nameVote(token), margin);
        int start = token;
        while (start > from && token - start < LONGEST_RUN && words.word(start - 1).capitalised) {
            start--;
        }
        int end = token + 1;
        while (end < to && end - token < LONGEST_RUN && words.word(end).capitalised) {
            end++;
        }
        int place = (token == start ? 1 : 0) + (token == end - 1 ? 2 : 0);
        add(6, token > from ? winner(token - 1, -1) : -1, place);
        add(7, token + 1 < to ? winner(token + 1, -1) : -1, place);
        add(8, phrase(token, token + 1), place);
        add(9, phrase(start, end), place);
        add(10, phrase(nameStart[token], nameEnd[token]), place);
        add(11, word(token), place);
        add(12, word(start) * 16 + word(end - 1), place);
        add(13, word(nameEnd[token] - 1), nameEnd[token] - nameStart[token]);
        return count;
    }

    /** The kind that other occurrences of a token mostly have, with how clear that is and how many there are. */
    private int winner(int token, int ownKind) {
        Votes votes = tokenVotes.get(words.word(token).lower);
        if (votes == null) {
            return 0;
        }
        int all = 0;
        int best = 0;
        int most = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            int number = votes.kinds[kind] - (kind == ownKind ? 1 : 0);
            all += number;
            if (number > most) {
                most = number;
                best = kind;
            }
        }
        int share = all == 0 ? 0 : most == all ? 3 : most * 3 >= all * 2 ? 2 : 1;
        return 1 + best + KINDS * (share + 4 * Math.min(3, Integer.SIZE - Integer.numberOfLeadingZeros(all)));
    }

    private int nameVote(int token) {
        if (labels[token] == Label.OUTSIDE) {
            return 0;
        }
        int[] votes = nameVotes.getOrDefault(text(nameStart[token], nameEnd[token]), new int[KINDS]);
        int own = kind(labels[token]);
        int best = 0;
        int most = 0;
        for (int kind = 1; kind < KINDS; kind++) {
            int number = votes[kind] - (kind == own ? 1 : 0);
            if (number > most) {
                most = number;
                best = kind;
            }
        }
        return 1 + best + KINDS * Math.min(3, most);
    }

    private int phrase(int from, int to) {
        return to - from > LONGEST_RUN ? 0 : phraseHints.computeIfAbsent(text(from, to), hints::ofPhrase);
    }

    private int word(int token) {
        return wordHints.computeIfAbsent(tokens.word(token), hints::ofWord);
    }

    private int margin(int token) {
        int label = labels[token];
        float other = Float.NEGATIVE_INFINITY;
        for (int rival = 0; rival < Label.COUNT; rival++) {
            other = kind(rival) == kind(label) ? other : Math.max(other, scores[token][rival]);
        }
        float margin = scores[token][label] - other;
        return margin < 0 ? 0 : margin < 3 ? 1 : margin < 8 ? 2 : margin < 16 ? 3 : margin < 32 ? 4 : 5;
    }

    private void add(int salt, int first, int second) {
        int hash = Hash.pair(Hash.pair(Hash.pair(SALT + salt, first), second), context);
        buckets[count++] = Weights.bucket(hash);
    }

    /** The buckets of the features extracted last; only the first of them are used. */
    public int[] buckets() {
        return buckets;
    }
}
