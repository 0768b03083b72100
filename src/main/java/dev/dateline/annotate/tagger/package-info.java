/** The trained part: which words are names, and of what kind. */
@NullMarked
package dev.dateline.annotate.tagger;

import org.jspecify.annotations.NullMarked;
