package dev.dateline.annotate.tagger;

import dev.dateline.text.Digests;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Brown clusters: each of about 600,000 lower-case words has a bit path in a tree in which words with similar usage are
 * close to each other. Stored as a hash table of 32-bit fingerprints with 6 bytes per slot; an unknown word is mistaken
 * for a known one about once in a billion lookups. Thread-safe.
 */
public final class ClusterTable {
    private static final CheckedFile FRAME = new CheckedFile("DLBC", 1);

    private final int[] fingerprints;
    private final short[] clusters;
    /** The paths, each with a 1 before its first bit so that leading zeros count. */
    private final int[] paths;

    private ClusterTable(int[] paths, int words) {
        this.paths = paths;
        // At most half full, so that looking a word up takes one or two steps.
        int places = Integer.highestOneBit(Math.max(words, 4) * 4 - 1);
        fingerprints = new int[places];
        clusters = new short[places];
    }

    /** The path of a word in lower case, with a 1 before its first bit; 0 when the word is unknown. */
    public int path(String lower) {
        long hash = hash(lower);
        int fingerprint = fingerprint(hash);
        for (int place = (int) hash & fingerprints.length - 1; ; place = place + 1 & fingerprints.length - 1) {
            if (fingerprints[place] == 0) {
                return 0;
            }
            if (fingerprints[place] == fingerprint) {
                return paths[clusters[place]];
            }
        }
    }

    private void put(String lower, int cluster) {
        long hash = hash(lower);
        int place = (int) hash & fingerprints.length - 1;
        while (fingerprints[place] != 0) {
            place = place + 1 & fingerprints.length - 1;
        }
        fingerprints[place] = fingerprint(hash);
        clusters[place] = (short) cluster;
    }

    private static int fingerprint(long hash) {
        return (int) (hash >>> 32) | 1;
    }

    private static long hash(String word) {
        long hash = Digests.fnv(word);
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    /**
     * Reads a table. Does not close the stream.
     *
     * @throws IOException when the stream cannot be read or does not hold a complete table of this version
     */
    public static ClusterTable read(InputStream source) throws IOException {
        DataInputStream in = FRAME.read(source);
        int[] paths = new int[in.readInt()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = in.readInt();
        }
        int words = in.readInt();
        ClusterTable table = new ClusterTable(paths, words);
        byte[] word = new byte[256];
        for (int i = 0; i < words; i++) {
            int shared = in.readUnsignedByte();
            int length = shared + in.readUnsignedByte();
            in.readFully(word, shared, length - shared);
            table.put(new String(word, 0, length, StandardCharsets.UTF_8), in.readUnsignedShort());
        }
        return table;
    }

    /** Writes words and their paths ("0110"); skips words longer than 255 bytes. Does not close the stream. */
    public static void write(SortedMap<String, String> words, OutputStream target) throws IOException {
        Map<String, Integer> clusters = new LinkedHashMap<>();
        words.values().stream().sorted().distinct().forEach(path -> clusters.put(path, clusters.size()));
        words.keySet().removeIf(word -> word.getBytes(StandardCharsets.UTF_8).length > 255);
        FRAME.write(target, out -> {
            out.writeInt(clusters.size());
            for (String path : clusters.keySet()) {
                out.writeInt(Integer.parseInt("1" + path, 2));
            }
            out.writeInt(words.size());
            byte[] before = new byte[0];
            for (Map.Entry<String, String> entry : words.entrySet()) {
                byte[] word = entry.getKey().getBytes(StandardCharsets.UTF_8);
                int shared = Math.max(0, Arrays.mismatch(before, word));
                out.writeByte(shared);
                out.writeByte(word.length - shared);
                out.write(word, shared, word.length - shared);
                out.writeShort(clusters.getOrDefault(entry.getValue(), 0));
                before = word;
            }
        });
    }
}
