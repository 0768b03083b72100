/**
 * The content of the indices: their names and definitions, their fields, the documents of articles and entities, the values
 * that are composed of several, and the clauses that ask for them. Writing and searching share this package and nothing else. Sends nothing; uses no
 * other package of this layer.
 */
@NullMarked
package dev.dateline.elastic.document;

import org.jspecify.annotations.NullMarked;
