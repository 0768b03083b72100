package dev.dateline.search.suggest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The members of one group by the beginnings of their words, the most used first. Immutable, safe for many threads. */
final class GroupIndex {
    private static final int LONG_KEY = 5;

    private final List<Suggestion> members;
    private final WordTable words;
    private final WordTable keys;

    private GroupIndex(List<Suggestion> members, WordTable words, WordTable keys) {
        this.members = members;
        this.words = words;
        this.keys = keys;
    }

    /** How the words typed are compared. */
    enum Way {
        /** As they are, and by the sound of names. */
        EXACT,
        /** With one slip in each of them too. */
        SLIPPED
    }

    static GroupIndex of(List<Suggestion.Known> known, TypedWords reader) {
        List<Suggestion.Known> sorted = known.stream()
                .sorted(Comparator.comparingLong(
                                (Suggestion.Known one) -> one.suggestion().count())
                        .reversed()
                        .thenComparing(one -> one.suggestion().label())
                        .thenComparing(one -> one.suggestion().value()))
                .toList();
        WordTable.Builder words = new WordTable.Builder();
        WordTable.Builder keys = new WordTable.Builder();
        List<Suggestion> members = new ArrayList<>(sorted.size());
        for (Suggestion.Known one : sorted) {
            int number = members.size();
            members.add(one.suggestion());
            for (String name : one.names()) {
                for (TypedWords.Word word : reader.read(name)) {
                    words.add(word.folded(), number);
                    keys.add(word.key(), number);
                }
            }
        }
        return new GroupIndex(members, words.build(), keys.build());
    }

    int size() {
        return members.size();
    }

    /** The numbers of the members that have all the words. */
    BitSet find(List<TypedWords.Word> typed, Way way) {
        BitSet all = new BitSet(members.size());
        boolean first = true;
        for (TypedWords.Word word : typed) {
            BitSet one = new BitSet(members.size());
            words.addPrefixed(word.folded(), one);
            if (word.folded().length() >= SuggestionIndex.SLIP_FROM) {
                addSounding(word.key(), one);
                if (way == Way.SLIPPED) {
                    words.addSlipped(word.folded(), one);
                }
            }
            if (first) {
                all = one;
            } else {
                all.and(one);
            }
            first = false;
        }
        return all;
    }

    /** A short key stands for the whole word only: as a beginning it would fit half the names there are. */
    private void addSounding(String key, BitSet found) {
        if (key.length() >= LONG_KEY) {
            keys.addPrefixed(key, found);
        } else {
            keys.addWord(key, found);
        }
    }

    /** The first of these members. */
    List<Suggestion> first(BitSet found, int size) {
        return found.stream().limit(size).mapToObj(members::get).toList();
    }
}
