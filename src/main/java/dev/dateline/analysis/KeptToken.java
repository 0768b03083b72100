package dev.dateline.analysis;

import java.util.Iterator;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a token with all its attributes, to be emitted later. Its buffers are reused, where Lucene's
 * {@code captureState} makes new ones. One thread.
 */
final class KeptToken {
    private @Nullable AttributeSource kept;
    private int attributes;

    /** Prepares for a text: a later filter may have added attributes since the last one. */
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

    /** Makes the kept token the stream's current one. */
    void restore(AttributeSource stream) {
        if (kept != null) {
            kept.copyTo(stream);
        }
    }
}
