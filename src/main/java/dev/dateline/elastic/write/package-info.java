/**
 * The way of an article into the archive: {@link dev.dateline.elastic.write.ElasticArticleIndex} begins a run, which has the
 * {@code WriterLock}; {@code BulkArticleWriter} gathers bulks, {@code BulkSender} sends them, {@code FullRun} and {@code
 * IncrementalRun} decide where to, {@code IndexLifecycle} creates indices and puts them in service, {@code EntityIndexer}
 * counts the entities at the end. Uses {@code cluster} and {@code document}, and nothing that searches.
 */
@NullMarked
package dev.dateline.elastic.write;

import org.jspecify.annotations.NullMarked;
