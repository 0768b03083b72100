/** Tests of the page that need no browser. */
@NullMarked
package dev.dateline.page;

import org.jspecify.annotations.NullMarked;
