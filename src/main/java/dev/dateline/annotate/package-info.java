/**
 * From raw text to mentions, dates and quotes, and from mentions to entities.
 */
@NullMarked
package dev.dateline.annotate;

import org.jspecify.annotations.NullMarked;
