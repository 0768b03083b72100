/**
 * Every hit of a search as a file: the fields there are, the formats, and the port that hands the articles over.
 */
@NullMarked
package dev.dateline.search.export;

import org.jspecify.annotations.NullMarked;
