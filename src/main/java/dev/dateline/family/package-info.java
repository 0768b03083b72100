/**
 * Families of near duplicates: reprints and edited versions of one text, found by fingerprints. Depends on the JDK only.
 */
@NullMarked
package dev.dateline.family;

import org.jspecify.annotations.NullMarked;
