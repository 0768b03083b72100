/**
 * Whom and what an archive names: {@link dev.dateline.elastic.names.NameLookup} finds those that a query means,
 * {@link dev.dateline.elastic.names.Entities} tells what readers call them,
 * {@link dev.dateline.elastic.names.ArchiveNames} suggests them as somebody types. All searches of an archive share them
 * through {@link dev.dateline.elastic.names.SearchedArchive}. Uses {@code cluster}, {@code document} and {@code query}.
 */
@NullMarked
package dev.dateline.elastic.names;

import org.jspecify.annotations.NullMarked;
