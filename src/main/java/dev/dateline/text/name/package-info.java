/**
 * Personal and other names: their parts, the keys of how they sound, and how alike two of them are. A key of sounds
 * proposes candidates; comparing the names decides.
 *
 * <p>Places have no such keys of their own: the gazetteer lists their spellings (see {@code text.place}).
 */
@NullMarked
package dev.dateline.text.name;

import org.jspecify.annotations.NullMarked;
