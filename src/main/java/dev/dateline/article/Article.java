package dev.dateline.article;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An annotated news article. Every span of its annotations lies inside {@code text}; offsets are code points. Safe for
 * many threads as long as nobody changes {@code extra}.
 *
 * @param id stable id; never empty: when a file gives none, it is made from source and url, or from the text
 * @param title plain text; empty when the article has none
 * @param text plain text, paragraphs separated by line breaks; never blank
 * @param metadata what is known beside the words
 * @param annotations what is marked in the words
 * @param extra anything else the file says; kept and shown, never searched; null when there is nothing
 */
public record Article(
        String id,
        String title,
        String text,
        Metadata metadata,
        Annotations annotations,
        @Nullable ObjectNode extra) {}
