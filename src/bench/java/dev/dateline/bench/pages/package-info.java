/** Measures how well articles are read from web pages. */
@NullMarked
package dev.dateline.bench.pages;

import org.jspecify.annotations.NullMarked;
