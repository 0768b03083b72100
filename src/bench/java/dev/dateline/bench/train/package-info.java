/**
 * Training of the name tagger's model.
 */
@NullMarked
package dev.dateline.bench.train;

import org.jspecify.annotations.NullMarked;
