package dev.dateline.analysis;

import java.util.Iterator;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * A token with all its attributes, kept to be given out again. Its buffers are written again and again, where Lucene's
 * {@code captureState} makes new ones. One thread.
 */
final class KeptToken {
    private @Nullable AttributeSource kept;
    private int attributes;

    /** Gets ready for a text: a filter behind may have brought more attributes since the last one. */
    void reset(AttributeSource stream) {
        int count = 0;
        for (Iterator<AttributeImpl> all = stream.getAttributeImplsIterator(); all.hasNext(); all.next()) {
            count++;
        }
        kept = count == attributes ? kept : null;
        attributes = count;
    }

    /** Keeps the stream's current token. */
    void keep(AttributeSource stream) {
        if (kept == null) {
            kept = stream.cloneAttributes();
        } else {
            stream.copyTo(kept);
        }
    }

    /** Makes what was kept the stream's current token. */
    void restore(AttributeSource stream) {
        if (kept != null) {
            kept.copyTo(stream);
        }
    }
}
