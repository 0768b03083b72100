package dev.dateline.elastic.write;

import dev.dateline.elastic.document.Fields;
import dev.dateline.index.IndexFailure;
import dev.dateline.text.spelling.SpellingKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the forms of names in articles into the index of forms, each with its keys. The index only grows: a form has its
 * folded letters as its id and the same keys every time, so neither the order of articles, nor a second run, nor a killed
 * one makes a difference. How many articles have a form now is counted when somebody asks. Safe for many threads.
 */
final class FormDictionary {
    /** Forms that are remembered as written: two megabytes. One that is pushed out by another is written again. */
    private static final int REMEMBERED = 1 << 18;

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final BulkSender sender;
    private final String alias;
    private final AtomicLongArray written = new AtomicLongArray(REMEMBERED);

    /** Writes through an alias, which must exist. */
    FormDictionary(BulkSender sender, String alias) {
        this.sender = sender;
        this.alias = alias;
    }

    /**
     * Writes the forms of some articles. Before the articles themselves, so that no article is ever found unchanged while
     * its forms are missing.
     *
     * @throws IndexFailure when the index cannot be written to
     */
    void write(List<PendingArticle> articles) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (PendingArticle article : articles) {
            article.forms().written().forEach((folded, form) -> {
                if (!isWritten(folded)) {
                    forms.putIfAbsent(folded, form);
                }
            });
        }
        if (forms.isEmpty()) {
            return;
        }
        SpellingKeys keys = SpellingKeys.standard();
        List<BulkItem> documents = forms.entrySet().stream()
                .map(form -> BulkItem.index(form.getKey(), document(form.getValue(), keys)))
                .toList();
        List<BulkSender.Refused> refused = sender.send(alias, documents).refused();
        if (!refused.isEmpty()) {
            throw new IndexFailure(
                    "The form " + refused.getFirst().item().id() + " could not be written: "
                            + refused.getFirst().reason() + ".",
                    null);
        }
        forms.keySet().forEach(this::remember);
    }

    private static ObjectNode document(String form, SpellingKeys keys) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put(Fields.FORM, form);
        keys.stored(form).forEach(document.putArray(Fields.KEYS)::add);
        return document;
    }

    private boolean isWritten(String folded) {
        long hash = hash(folded);
        return written.get(slot(hash)) == hash;
    }

    private void remember(String folded) {
        long hash = hash(folded);
        written.set(slot(hash), hash);
    }

    private static int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & (REMEMBERED - 1);
    }

    private static long hash(String form) {
        long hash = FNV_BASIS;
        for (int i = 0; i < form.length(); i++) {
            hash = (hash ^ form.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
