package dev.dateline.annotate.tagger;

import dev.dateline.annotate.tagger.Decoder.Weights;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;

/**
 * A trained model: a row of 16-bit weights for each feature that matters. Thread-safe.
 */
public final class TagModel implements Weights {
    private static final CheckedFile FRAME = new CheckedFile("DLNM", 2);

    /**
     * A bit for each bucket with weights. Nine of ten features have none, and half a megabyte of bits stays in the cache of a
     * processor, where a number for each bucket would not.
     */
    private final long[] present = new long[(1 << BITS) >>> 6];

    /** For each word of {@link #present} the number of its first row. */
    private final int[] rank = new int[present.length];

    /** The rows, in the order of their buckets. */
    private final short[] weights;

    private final float[] transitions;
    private final float unit;

    /**
     * Rounds trained weights.
     *
     * @param buckets those with weights
     * @param weights a row for each of these buckets, in order, {@link Label#COUNT} weights each, in units of {@code unit}
     * @param transitions {@link Label#COUNT} rows of that many weights
     * @param unit the weight of 1
     */
    public TagModel(BitSet buckets, short[] weights, float[] transitions, float unit) {
        this.weights = weights;
        this.transitions = transitions;
        this.unit = unit;
        long[] words = buckets.toLongArray();
        System.arraycopy(words, 0, present, 0, words.length);
        for (int i = 1; i < rank.length; i++) {
            rank[i] = rank[i - 1] + Long.bitCount(present[i - 1]);
        }
    }

    /** Whether a feature has weights. */
    boolean has(int bucket) {
        return (present[bucket >>> 6] & (1L << bucket)) != 0;
    }

    @Override
    public void addTo(float[] scores, int bucket) {
        long word = present[bucket >>> 6];
        long bit = 1L << bucket;
        if ((word & bit) == 0) {
            return;
        }
        int at = (rank[bucket >>> 6] + Long.bitCount(word & (bit - 1))) * Label.COUNT;
        for (int label = 0; label < Label.COUNT; label++) {
            scores[label] += weights[at + label] * unit;
        }
    }

    @Override
    public float transition(int previous, int next) {
        return transitions[previous * Label.COUNT + next];
    }

    /** How many features have weights. */
    public int rowCount() {
        return weights.length / Label.COUNT;
    }

    /** Writes the model; equal models give equal bytes. Does not close the stream. */
    public void write(OutputStream target) throws IOException {
        FRAME.write(target, out -> {
            out.writeFloat(unit);
            for (float transition : transitions) {
                out.writeFloat(transition);
            }
            out.writeInt(rowCount());
            int before = 0;
            int row = 0;
            BitSet buckets = BitSet.valueOf(present);
            for (int bucket = buckets.nextSetBit(0); bucket >= 0; bucket = buckets.nextSetBit(bucket + 1)) {
                writeNumber(out, bucket - before);
                before = bucket;
                writeRow(out, row++ * Label.COUNT);
            }
        });
    }

    private void writeRow(DataOutputStream out, int at) throws IOException {
        int present = 0;
        for (int label = 0; label < Label.COUNT; label++) {
            present |= weights[at + label] == 0 ? 0 : 1 << label;
        }
        out.writeShort(present);
        for (int label = 0; label < Label.COUNT; label++) {
            int weight = weights[at + label];
            if (weight != 0) {
                writeNumber(out, weight < 0 ? -weight * 2 - 1 : weight * 2);
            }
        }
    }

    /**
     * Reads a model. Does not close the stream.
     *
     * @throws IOException when the stream cannot be read or does not hold a complete model of this version
     */
    public static TagModel read(InputStream source) throws IOException {
        DataInputStream in = FRAME.read(source);
        float unit = in.readFloat();
        float[] transitions = new float[Label.COUNT * Label.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        int count = in.readInt();
        BitSet buckets = new BitSet(1 << BITS);
        short[] weights = new short[count * Label.COUNT];
        int bucket = 0;
        for (int row = 0; row < count; row++) {
            bucket += readNumber(in);
            buckets.set(bucket);
            readRow(in, weights, row * Label.COUNT);
        }
        return new TagModel(buckets, weights, transitions, unit);
    }

    private static void readRow(DataInputStream in, short[] weights, int at) throws IOException {
        int present = in.readUnsignedShort();
        for (int label = 0; label < Label.COUNT; label++) {
            if ((present & (1 << label)) != 0) {
                int number = readNumber(in);
                weights[at + label] = (short) ((number & 1) == 1 ? -(number + 1) / 2 : number / 2);
            }
        }
    }

    /** Seven bits per byte, lowest first; the eighth bit is set if more bytes follow. */
    private static void writeNumber(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while (rest >= 128) {
            out.writeByte((rest & 127) | 128);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readNumber(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int unit = in.readUnsignedByte();
            number |= (unit & 127) << shift;
            if (unit < 128) {
                return number;
            }
        }
    }
}
