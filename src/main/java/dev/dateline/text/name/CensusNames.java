package dev.dateline.text.name;

import dev.dateline.text.Digests;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * 92,000 family and given names of all origins that the census of the United States counted in 1990. They are kept as sorted
 * hashes, which take three quarters of a megabyte; one unknown form in 10^14 is taken for a name. Also how many of them have
 * three letters in a row. Immutable, thread-safe.
 */
public final class CensusNames {
    private static final String FILE = "/lexicons/names/known-names.txt.gz";

    /** The letters of a to z, the edge of a word, and anything else. */
    private static final int LETTERS = 28;

    private final long[] hashes;

    /** How many names have three letters in a row. */
    private final int[] threes = new int[LETTERS * LETTERS * LETTERS];

    private CensusNames(List<String> names) {
        this.hashes = names.stream().mapToLong(Digests::fnv).sorted().toArray();
        for (String name : names) {
            for (int i = 0; i < name.length(); i++) {
                threes[three(name, i)]++;
            }
        }
    }

    /** Reads the shipped list. */
    public static CensusNames read() {
        try (InputStream packed = Objects.requireNonNull(CensusNames.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return new CensusNames(
                    lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the census counted a name, in small Latin letters without marks. */
    public boolean contains(String letters) {
        return Arrays.binarySearch(hashes, Digests.fnv(letters)) >= 0;
    }

    /**
     * How many names have the same three letters in a row as a word has there: a letter with its two neighbours, of which
     * the edge of the word is one.
     *
     * @param letters the word, in small Latin letters without marks
     * @param at the place of the letter in the middle, from 0
     */
    public int having(String letters, int at) {
        return threes[three(letters, at)];
    }

    private static int three(String word, int at) {
        int before = at == 0 ? 0 : letter(word.charAt(at - 1));
        int after = at == word.length() - 1 ? 0 : letter(word.charAt(at + 1));
        return (before * LETTERS + letter(word.charAt(at))) * LETTERS + after;
    }

    private static int letter(char unit) {
        return unit >= 'a' && unit <= 'z' ? unit - 'a' + 1 : LETTERS - 1;
    }
}
