/** How well names are resolved to entities over an archive. */
@NullMarked
package dev.dateline.bench.entities;

import org.jspecify.annotations.NullMarked;
