/**
 * The Elasticsearch plugin: token filters over the rules of {@code dev.dateline.text}, and their factories.
 */
@NullMarked
package dev.dateline.analysis;

import org.jspecify.annotations.NullMarked;
