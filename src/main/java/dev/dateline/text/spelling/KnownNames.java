package dev.dateline.text.spelling;

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
 * The names of real people that a census counted: {@code lexicons/names/known-names.txt.gz}, some 92,000 family and given
 * names of the United States in 1990, of all origins. A form in this list is a name of its own and no misspelling.
 * Immutable, safe for many threads; holds a hash a name, three quarters of a megabyte.
 */
final class KnownNames {
    private static final String RESOURCE = "/lexicons/names/known-names.txt.gz";

    /** Basis and prime of the 64-bit FNV-1a hash. With 92,000 names one unknown form in 10^14 is taken for a name. */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;

    private KnownNames(long[] hashes) {
        this.hashes = hashes;
    }

    /** Reads the list that ships with the program. */
    static KnownNames bundled() {
        try (InputStream packed = Objects.requireNonNull(KnownNames.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return new KnownNames(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToLong(KnownNames::hash)
                    .sorted()
                    .toArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether somebody has that name; give it in small Latin letters without marks. */
    boolean contains(String letters) {
        return Arrays.binarySearch(hashes, hash(letters)) >= 0;
    }

    private static long hash(String name) {
        long hash = BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        return hash;
    }
}
