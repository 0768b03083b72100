/**
 * The names in an archive: {@link dev.dateline.elastic.names.NameLookup} finds the entities that a query means,
 * {@link dev.dateline.elastic.names.Entities} their labels, and {@link dev.dateline.elastic.names.ArchiveNames} suggests
 * names for what is typed. All searches of an archive share them through
 * {@link dev.dateline.elastic.names.SearchedArchive}. Uses {@code cluster}, {@code document} and {@code query}.
 */
@NullMarked
package dev.dateline.elastic.names;

import org.jspecify.annotations.NullMarked;
