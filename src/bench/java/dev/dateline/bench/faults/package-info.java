/** Kills the indexer and the server at random moments, and compares what is left with an undisturbed run. */
@NullMarked
package dev.dateline.bench.faults;

import org.jspecify.annotations.NullMarked;
