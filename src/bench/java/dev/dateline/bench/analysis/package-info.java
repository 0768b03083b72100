/**
 * Speed of the token filters, and quality of stemming.
 */
@NullMarked
package dev.dateline.bench.analysis;

import org.jspecify.annotations.NullMarked;
