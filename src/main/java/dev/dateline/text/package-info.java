/**
 * Pure rules on strings that the analysis plugin and the program share: lexicons, folding, stems, names, places. {@link
 * dev.dateline.text.Lexicons} holds the lists that ship with them. Depends on the JDK only, and on the root of failures that
 * a person is to read, because it also runs inside Elasticsearch.
 */
@NullMarked
package dev.dateline.text;

import org.jspecify.annotations.NullMarked;
