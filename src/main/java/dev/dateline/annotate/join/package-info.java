/**
 * What an annotator finds, joined with what a person has marked: which annotator is asked, for which articles, and whose
 * word counts where both speak.
 */
@NullMarked
package dev.dateline.annotate.join;

import org.jspecify.annotations.NullMarked;
