package dev.dateline.annotate.tagger;

import dev.dateline.annotate.tagger.Decoder.Weights;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A trained model: a row of 16-bit weights for each feature that matters. Thread-safe.
 */
public final class TagModel implements Weights {
    private static final CheckedFile FRAME = new CheckedFile("DLNM", 2);

    /** For each bucket the number of its row, counted from 1; 0 for features without weight. */
    private final int[] rows;

    private final short[] weights;
    private final float[] transitions;
    private final float unit;

    /**
     * Rounds trained weights.
     *
     * @param rows for each bucket the number of its row, counted from 1, or 0
     * @param weights the rows, {@link Label#COUNT} weights each, in units of {@code unit}
     * @param transitions {@link Label#COUNT} rows of that many weights
     * @param unit the weight of 1
     */
    public TagModel(int[] rows, short[] weights, float[] transitions, float unit) {
        this.rows = rows;
        this.weights = weights;
        this.transitions = transitions;
        this.unit = unit;
    }

    @Override
    public void addTo(float[] scores, int bucket) {
        int row = rows[bucket];
        if (row == 0) {
            return;
        }
        int at = (row - 1) * Label.COUNT;
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
            for (int bucket = 0; bucket < rows.length; bucket++) {
                if (rows[bucket] != 0) {
                    writeNumber(out, bucket - before);
                    before = bucket;
                    writeRow(out, (rows[bucket] - 1) * Label.COUNT);
                }
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
        int[] rows = new int[1 << BITS];
        short[] weights = new short[count * Label.COUNT];
        int bucket = 0;
        for (int row = 0; row < count; row++) {
            bucket += readNumber(in);
            rows[bucket] = row + 1;
            readRow(in, weights, row * Label.COUNT);
        }
        return new TagModel(rows, weights, transitions, unit);
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
