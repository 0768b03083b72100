package dev.dateline.text.name;

import dev.dateline.text.Digests;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * 92,000 family and given names of all origins that the census of the United States counted in 1990. They are kept as sorted
 * hashes, which take three quarters of a megabyte; one unknown form in 10^14 is taken for a name. Immutable, thread-safe.
 */
public final class CensusNames {
    private static final String FILE = "/lexicons/names/known-names.txt.gz";

    private final long[] hashes;

    private CensusNames(long[] hashes) {
        this.hashes = hashes;
    }

    /** Reads the shipped list. */
    public static CensusNames read() {
        try (InputStream packed = Objects.requireNonNull(CensusNames.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return new CensusNames(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToLong(Digests::fnv)
                    .sorted()
                    .toArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the census counted a name, in small Latin letters without marks. */
    public boolean contains(String letters) {
        return Arrays.binarySearch(hashes, Digests.fnv(letters)) >= 0;
    }
}
