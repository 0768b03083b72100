package dev.dateline.resolve;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.name.NameToken;
import dev.dateline.text.spelling.FormEvidence;
import dev.dateline.text.spelling.SpellingJudge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads names and remembers those read last, since names in the news repeat. As the rule for persons it says that two
 * names are the same when all their parts agree, see {@link PersonName#isSameAs}. Thread-safe.
 */
final class PersonNames {
    /** About 2 KB each with their keys; there are two readers in an indexing run. */
    private static final int REMEMBERED = 5_000;

    private final NameReader reader;
    private final Recent<String, PersonName> read;
    private final SpellingJudge judge =
            SpellingJudge.standard(Lexicons.shipped().spellings());
    private final WordSet commonWords = Lexicons.shipped().commonWords();

    PersonNames(NameReader reader) {
        this.reader = reader;
        this.read = new Recent<>(REMEMBERED, name -> PersonName.of(full(name)));
    }

    /** The parts of a person's name. */
    PersonName read(String name) {
        return read.get(name);
    }

    /** All parts of a name of any kind. */
    FullName full(String name) {
        synchronized (reader) {
            return reader.read(name);
        }
    }

    /** The name without the titles before it: {@code President Macron} is {@code Macron}. */
    String withoutTitles(String name) {
        List<NameToken> tokens = full(name).tokens();
        List<String> words = List.of(name.strip().split("\\s+", -1));
        int titles = 0;
        while (titles < Math.min(tokens.size(), words.size()) - 1
                && tokens.get(titles).kind() == NameToken.Kind.TITLE) {
            titles++;
        }
        return String.join(" ", words.subList(titles, words.size()));
    }

    /**
     * Keys of which two names that can be one person's share one at least; empty for a name that only equals itself. For
     * a single part its wide key. For several the wide key of the first and of the last, each with the letters that
     * any of the other parts can begin with, because those may be initials or nicknames.
     */
    Set<String> keys(String name) {
        List<NameToken> parts = read(name).parts();
        List<NameToken> particles = read(name).particles();
        Set<String> keys = new LinkedHashSet<>();
        if (parts.size() == 1) {
            keys.add(parts.getFirst().wide());
        }
        for (int i = 0; i < parts.size(); i += Math.max(1, parts.size() - 1)) {
            for (int j = 0; j < parts.size(); j++) {
                if (i != j && !PersonName.isInitial(parts.get(i))) {
                    addAll(keys, parts.get(i).wide(), parts.get(j));
                }
            }
            for (NameToken particle : particles) {
                if (parts.size() > 1 && !particle.givenNames().isEmpty()) {
                    addAll(keys, parts.get(i).wide(), particle);
                }
            }
        }
        keys.remove("");
        return keys;
    }

    /** Whether both can be one person's name. */
    boolean same(String one, String other) {
        return read(one).isSameAs(read(other));
    }

    /** Whether two names of one word are spellings of one name: Zelensky and Selenskyj, but not Reagan and Regan. */
    boolean isOneSpelling(String one, String other) {
        return judge.judge(FormEvidence.of(one), FormEvidence.of(other)).kind() == SpellingJudge.Kind.SAME;
    }

    /** Whether a word of a full name is a spelling of a single name. */
    boolean hasSpelling(String full, String single) {
        return Arrays.stream(full.split(" ", -1)).anyMatch(word -> isOneSpelling(word, single));
    }

    /** Whether a single name only sounds like the part of a full name that it agrees with: Reagan and Donald Regan. */
    boolean isOtherSpelling(String full, PersonName single) {
        NameToken word = single.parts().getFirst();
        return read(full).parts().stream()
                .filter(part -> !PersonName.isInitial(part) && PersonName.agree(part, word))
                .noneMatch(part -> part.folded().equals(word.folded())
                        || !Collections.disjoint(part.givenNames(), word.givenNames())
                        || !part.readings().isEmpty()
                        || !word.readings().isEmpty()
                        || isOneSpelling(part.text(), word.text()));
    }

    /** Whether a name is also a common word, in any case: Rice, Wood. */
    boolean isWord(String name) {
        char[] word = name.toLowerCase(Locale.ROOT).toCharArray();
        return commonWords.contains(word, word.length);
    }

    private static void addAll(Set<String> keys, String wide, NameToken other) {
        keys.add(wide + ' ' + other.folded().charAt(0));
        if (!PersonName.isInitial(other)) {
            other.givenNames().forEach(given -> keys.add(wide + ' ' + given.charAt(0)));
            // Ermak and Yermak begin with the same sound.
            other.wide().codePoints().limit(1).forEach(sound -> keys.add(wide + " /" + Character.toString(sound)));
        }
    }

    /**
     * The parts of a person's name that distinguish persons.
     *
     * @param parts its words and initials in their order; titles, particles and patronymics do not distinguish persons
     * @param particles {@code van}, {@code bin} and the like, which other names may leave out
     * @param generation Jr, Sr or a number; empty when the name has none. Two names with different ones are two persons
     */
    record PersonName(List<NameToken> parts, List<NameToken> particles, String generation) {
        /** Suffixes that distinguish persons of one name, by the one that they are written as here. */
        private static final Map<String, String> GENERATIONS =
                Map.of("jr", "jr", "junior", "jr", "sr", "sr", "senior", "sr", "ii", "ii", "iii", "iii", "iv", "iv");

        /** The endings of East Slavic adjectives that are surnames of women, as they are romanised. */
        private static final Pattern FEMININE = Pattern.compile(".*(aya|aja|aia)");

        static PersonName of(FullName name) {
            List<NameToken> parts = new ArrayList<>();
            List<NameToken> particles = new ArrayList<>();
            for (NameToken token : name.tokens()) {
                if (is(token, NameToken.Kind.WORD) || is(token, NameToken.Kind.INITIAL)) {
                    parts.add(token);
                } else if (is(token, NameToken.Kind.PARTICLE)) {
                    particles.add(token);
                }
            }
            // Ben Carson has a given name, and Ben Ali perhaps.
            boolean given = parts.size() == 1
                    && !particles.isEmpty()
                    && !particles.getFirst().givenNames().isEmpty()
                    && name.tokens().getFirst().equals(particles.getFirst());
            if (given) {
                parts.addFirst(particles.removeFirst());
            }
            String generation = name.tokens().stream()
                    .filter(token -> is(token, NameToken.Kind.SUFFIX))
                    .map(token -> GENERATIONS.getOrDefault(token.folded(), ""))
                    .filter(suffix -> !suffix.isEmpty())
                    .findFirst()
                    .orElse("");
            if (parts.size() > 1 && parts.getLast().text().equals("I")) {
                parts.removeLast();
                generation = "i";
            }
            return new PersonName(List.copyOf(parts), List.copyOf(particles), generation);
        }

        /** Whether it has a given name or an initial in addition to one other name: enough to distinguish persons. */
        boolean isFull() {
            return parts.size() > 1;
        }

        /**
         * Whether both can be spellings of one person's name: every part of the shorter one has its partner in the
         * longer one. The additional parts of the longer one are before its last part, because Mohamed Hassan is not
         * Mohamed Hassan Ali; and all middle initials may be left out together, but not one of two (George W., George
         * H. W.).
         */
        @SuppressWarnings("ReferenceEquality") // A part is one place in one name; an equal part elsewhere is another.
        boolean isSameAs(PersonName other) {
            PersonName shorter = parts.size() <= other.parts.size() ? this : other;
            PersonName longer = shorter == this ? other : this;
            if (!isFull() || !other.isFull()) {
                return parts.size() == 1
                        && other.parts.size() == 1
                        && mayShareGeneration(other)
                        && agree(parts.getFirst(), other.parts.getFirst());
            }
            List<NameToken> left = new ArrayList<>(longer.particles);
            left.addAll(longer.parts);
            if (!generation.equals(other.generation) || !shorter.pairOff(left)) {
                return false;
            }
            left.removeAll(longer.particles);
            return left.isEmpty() || (left.stream().noneMatch(part -> part == longer.last()) && shorter.mayLack(left));
        }

        /** Whether a single name is one of the parts of this one, spelled nearly the same. */
        boolean containsWord(PersonName single) {
            return single.parts.size() == 1
                    && mayShareGeneration(single)
                    && parts.stream().anyMatch(part -> !isInitial(part) && sameWord(part, single.parts.getFirst()));
        }

        /** Whether a single name is one of the parts of this one, in any spelling. */
        boolean contains(PersonName single) {
            return single.parts.size() == 1
                    && mayShareGeneration(single)
                    && parts.stream().anyMatch(part -> !isInitial(part) && agree(part, single.parts.getFirst()));
        }

        /**
         * A single name may leave out the suffix, but not have another one: {@code Trump Jr.} is not
         * {@code Donald Trump}.
         */
        private boolean mayShareGeneration(PersonName single) {
            return single.generation.isEmpty() || single.generation.equals(generation);
        }

        /**
         * Keys of its parts that are not initials, by their spelling, sound, given names and readings: a part of one
         * name that agrees with a part of another shares one with it.
         */
        Set<String> partKeys() {
            Set<String> keys = new HashSet<>();
            for (NameToken part : parts) {
                if (!isInitial(part)) {
                    addSpellings(keys, part);
                    keys.add("w " + part.wide());
                    part.givenNames().forEach(given -> keys.add("g " + given));
                    part.readings().forEach(reading -> addSpellings(keys, reading));
                }
            }
            return keys;
        }

        private static void addSpellings(Set<String> keys, NameToken part) {
            keys.add("f " + part.folded());
            keys.add("c " + part.close());
        }

        long initials() {
            return parts.stream().filter(PersonName::isInitial).count();
        }

        NameToken last() {
            return parts.getLast();
        }

        /** Takes the partner of each part out of the list; false when one has none. */
        @SuppressWarnings("ReferenceEquality") // A part is one place in one name; an equal part elsewhere is another.
        private boolean pairOff(List<NameToken> candidates) {
            NameToken lastCandidate = candidates.getLast();
            for (NameToken part : parts) {
                NameToken partner = null;
                for (NameToken candidate : candidates) {
                    boolean initialForLast =
                            (isInitial(part) && candidate == lastCandidate) || (isInitial(candidate) && part == last());
                    if (!initialForLast && agree(part, candidate) && (partner == null || sameWord(part, candidate))) {
                        partner = candidate;
                    }
                }
                if (partner == null) {
                    return false;
                }
                candidates.remove(partner);
            }
            return true;
        }

        private boolean mayLack(List<NameToken> more) {
            boolean plain = parts.size() == 2 && !isInitial(last());
            return plain || more.stream().noneMatch(PersonName::isInitial);
        }

        private static boolean agree(NameToken one, NameToken other) {
            if (isInitial(one) || isInitial(other)) {
                return one.folded().charAt(0) == other.folded().charAt(0);
            }
            return sameWord(one, other)
                    || (one.wide().length() > 1
                            && one.wide().equals(other.wide())
                            && isFeminine(one) == isFeminine(other))
                    || !Collections.disjoint(one.givenNames(), other.givenNames())
                    || one.readings().stream().anyMatch(reading -> sameWord(reading, other))
                    || other.readings().stream().anyMatch(reading -> sameWord(reading, one));
        }

        /** Navalny and Navalnaya sound alike, and are two people. */
        private static boolean isFeminine(NameToken token) {
            return FEMININE.matcher(token.folded()).matches();
        }

        private static boolean sameWord(NameToken one, NameToken other) {
            return one.folded().equals(other.folded())
                    || (!one.close().isEmpty() && one.close().equals(other.close()));
        }

        static boolean isInitial(NameToken token) {
            return is(token, NameToken.Kind.INITIAL);
        }

        private static boolean is(NameToken token, NameToken.Kind kind) {
            return token.kind() == kind;
        }
    }
}
