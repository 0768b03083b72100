package dev.dateline.elastic.write;

import dev.dateline.elastic.document.ArticleForms;
import dev.dateline.elastic.document.Fields;
import dev.dateline.index.IndexFailure;
import dev.dateline.text.Digests;
import dev.dateline.text.spelling.SpellingKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the forms of names in articles, and the words with a hyphen, into the index of forms, each with its keys. The index
 * only grows: a form has its folded letters as its id and the same keys every time, so neither the order of articles, nor a second run, nor a killed
 * one makes a difference. How many articles have a form now is counted on request. Safe for many threads.
 */
final class FormDictionary {
    /** Forms that are remembered as written: two megabytes. One that is pushed out by another is written again. */
    private static final int REMEMBERED = 1 << 18;

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
        Set<String> compounds = new LinkedHashSet<>();
        for (PendingArticle article : articles) {
            article.forms().written().forEach((folded, form) -> {
                if (!isWritten(folded)) {
                    forms.putIfAbsent(folded, form);
                }
            });
            article.forms().compounds().stream()
                    .filter(compound -> !isWritten(compound))
                    .forEach(compounds::add);
        }
        List<BulkItem> documents = new ArrayList<>();
        SpellingKeys keys = SpellingKeys.standard();
        forms.forEach((folded, form) -> documents.add(BulkItem.index(folded, document(form, keys.stored(form)))));
        compounds.forEach(compound -> documents.add(BulkItem.index(
                compound, document(compound, Set.of(ArticleForms.compoundKey(compound.replace("-", "")))))));
        if (documents.isEmpty()) {
            return;
        }
        sender.send(alias, documents).requireAll("The form %s could not be written");
        documents.forEach(document -> remember(document.id()));
    }

    private static ObjectNode document(String form, Set<String> keys) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put(Fields.FORM, form);
        keys.forEach(document.putArray(Fields.KEYS)::add);
        return document;
    }

    private boolean isWritten(String folded) {
        long hash = Digests.fnv(folded);
        return written.get(slot(hash)) == hash;
    }

    private void remember(String folded) {
        long hash = Digests.fnv(folded);
        written.set(slot(hash), hash);
    }

    private static int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & (REMEMBERED - 1);
    }
}
