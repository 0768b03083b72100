/**
 * Places: the gazetteer, and the rules that find a place's forms in a stream of tokens. JDK only, because the same
 * code runs inside the Elasticsearch plugin and in the application.
 */
@NullMarked
package dev.dateline.text.place;

import org.jspecify.annotations.NullMarked;
