/**
 * Personal and other names: their parts, the keys of how they sound, and how alike two of them are.
 */
@NullMarked
package dev.dateline.text.name;

import org.jspecify.annotations.NullMarked;
