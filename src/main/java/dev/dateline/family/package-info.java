/**
 * Families of texts: reprints and near copies are found by fingerprints of what they say. Pure rules, nothing but the
 * JDK.
 */
@NullMarked
package dev.dateline.family;

import org.jspecify.annotations.NullMarked;
