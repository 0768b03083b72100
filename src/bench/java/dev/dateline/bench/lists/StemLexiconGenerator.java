package dev.dateline.bench.lists;

import dev.dateline.text.word.EnglishStem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Writes lexicons/stem-words.txt and lexicons/stem-names.txt from counts of words in tagged text. The lists hold facts and
 * no text: which words occur in lower case, and which occur capitalised as names. Run it with
 * {@code dateline bench lists stems}.
 */
final class StemLexiconGenerator {
    /** Once may be a slip of the pen, unless the word never has a capital. */
    private static final int SEEN = 2;

    /** A name met with a capital 50 times is written small once by carelessness; a word is so written more often. */
    private static final double CARELESS = 0.02;

    /** From this share of capitals inside sentences a word counts as a name. */
    private static final double NAME = 0.95;

    private static final String SOURCE = """
            # Source: counts of words (facts) in WikiGold (CC-BY-4.0), UNER English EWT (CC-BY-SA-4.0),
            # CrossNER politics (MIT) and Voice of America news (public domain); written by StemLexiconGenerator.
            """;

    private final Map<String, Counts> counts = new HashMap<>();

    /**
     * How a word is written, and whether as part of a person's or a place's name. At the start of a sentence a capital
     * says nothing. Organisations do not count as names here: theirs are made of common words.
     */
    private static final class Counts {
        private int small;
        private int capital;
        private int asName;
        private int notAsName;

        boolean isCommon() {
            return small >= CARELESS * capital && (small >= SEEN || (small > 0 && capital == 0));
        }

        boolean isName() {
            return capital >= SEEN && capital >= NAME * (capital + small) && asName >= notAsName;
        }
    }

    /** Counts the words of the {@code .bio.gz} files of one folder and writes the lists into another. */
    static void write(Path texts, Path lexicons) throws IOException {
        StemLexiconGenerator generator = new StemLexiconGenerator();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(texts, "*.bio.gz")) {
            for (Path file : files) {
                generator.count(file);
            }
        }
        Set<String> words = generator.words();
        write(
                lexicons.resolve("stem-words.txt"),
                "# Common English words: what the light stem may leave behind.\n",
                words);
        Set<String> names = generator.names(new EnglishStem(words, Set.of(), Map.of()));
        write(lexicons.resolve("stem-names.txt"), "# Names that the light stem would change and must not.\n", names);
    }

    private void count(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            boolean first = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                String word = tab < 0 ? "" : line.substring(0, tab);
                if (word.matches("[A-Za-z]?[a-z]+")) {
                    count(word, line.substring(tab + 1), first);
                }
                first = word.isEmpty() || ".\"'`:;-".contains(word.substring(0, 1));
            }
        }
    }

    private void count(String word, String tag, boolean first) {
        Counts counted = counts.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new Counts());
        if (Character.isLowerCase(word.charAt(0))) {
            counted.small++;
            return;
        }
        counted.capital += first ? 0 : 1;
        counted.asName += tag.endsWith("PER") || tag.endsWith("LOC") ? 1 : 0;
        counted.notAsName += tag.endsWith("PER") || tag.endsWith("LOC") ? 0 : 1;
    }

    private Set<String> words() {
        Set<String> words = new TreeSet<>();
        counts.forEach((word, counted) -> {
            if (word.length() > 2 && (counted.isCommon() || isPeople(word, counted))) {
                words.add(word);
            }
        });
        EnglishStem rules = new EnglishStem(words, Set.of(), Map.of());
        Set<String> bases = new TreeSet<>();
        words.forEach(word -> {
            if (word.matches("[a-z]*[aeiou][a-z]+ed") && rules.stem(word).equals(word)) {
                bases.add(base(word.substring(0, word.length() - 2)));
            }
        });
        bases.removeIf(base -> base.length() < 4);
        words.addAll(bases);
        return words;
    }

    /**
     * The verb of a past tense that was met without it, annex of annexed: with an e where English spelling asks for one
     * (-ate, -ize, -ve, -ce, -ge, -ue, -le, -re, -se), undoubled where it doubles. Empty for hatred, speed and eyed.
     */
    private static String base(String root) {
        if (root.matches(".*([eiy]|[^aeiou]r)")) {
            return "";
        }
        if (root.matches(".*([^aeiou][aeiou]t|[iy]z|[vcgu]|[^aeioul]l|[^aeiou][aeiou]r|[^s]s)")
                && !root.matches(".*[ei][rt]")) {
            return root + "e";
        }
        return root.matches(".*([^aeiousl])\\1") ? root.substring(0, root.length() - 1) : root;
    }

    /** Palestinian, Democrat: capitalised, as is the plural, but the plural is not the name of a person or place. */
    private boolean isPeople(String word, Counts counted) {
        Counts plural = counts.get(word + "s");
        return plural != null && counted.capital >= SEEN && plural.capital >= SEEN && plural.notAsName > plural.asName;
    }

    private Set<String> names(EnglishStem rules) {
        Set<String> names = new TreeSet<>();
        counts.forEach((word, counted) -> {
            if (counted.isName() && !rules.stem(word).equals(word)) {
                names.add(word);
            }
        });
        return names;
    }

    private static void write(Path file, String what, Set<String> words) throws IOException {
        List<String> lines = new ArrayList<>(words);
        Files.writeString(file, what + SOURCE + String.join("\n", lines) + "\n");
    }
}
