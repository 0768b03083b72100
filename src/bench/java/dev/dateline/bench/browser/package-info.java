/** Measures the page as a person sees it, in a browser. */
@NullMarked
package dev.dateline.bench.browser;

import org.jspecify.annotations.NullMarked;
