/**
 * The Elasticsearch plugin: a character filter and token filters over the rules of {@code dev.dateline.text}, and their factories, whose Javadoc
 * shows each as part of an analyzer.
 */
@NullMarked
package dev.dateline.analysis;

import org.jspecify.annotations.NullMarked;
