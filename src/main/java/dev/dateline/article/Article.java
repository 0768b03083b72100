package dev.dateline.article;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An annotated news article. Every span of its annotations lies inside {@code text}; offsets are code points. Safe for
 * many threads as long as {@code extra} is not changed.
 *
 * @param id stable id; never empty: when a file gives none, it is made from source and url, or from the text
 * @param title plain text; empty when the article has none
 * @param text plain text, paragraphs separated by line breaks; empty when only the title or the address is
 *     known, and otherwise never blank
 * @param metadata what is known in addition to the text
 * @param annotations the annotations of the text
 * @param extra anything else the file says; kept and shown, never searched; null when there is nothing
 */
public record Article(
        String id,
        String title,
        String text,
        Metadata metadata,
        Annotations annotations,
        @Nullable ObjectNode extra) {}
