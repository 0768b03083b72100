/**
 * The connection to an Elasticsearch: where it is and how to get in ({@link dev.dateline.elastic.cluster.Cluster}), whether
 * Dateline can work on it, and what its failures mean: to those who write, which wait
 * ({@link dev.dateline.elastic.cluster.Retrying}), and to those who search, which are told
 * ({@link dev.dateline.elastic.cluster.Failures}). Uses no other package of this layer.
 */
@NullMarked
package dev.dateline.elastic.cluster;

import org.jspecify.annotations.NullMarked;
