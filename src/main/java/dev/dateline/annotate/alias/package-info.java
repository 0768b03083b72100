/** Which of the names in one article are the same person, organisation or place. */
@NullMarked
package dev.dateline.annotate.alias;

import org.jspecify.annotations.NullMarked;
