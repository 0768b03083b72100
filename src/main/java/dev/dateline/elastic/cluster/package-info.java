/**
 * The connection to an Elasticsearch ({@link dev.dateline.elastic.cluster.Cluster}), the check that Dateline can work on it,
 * and what a failed request means ({@link dev.dateline.elastic.cluster.ClusterFailure}): writers send again ({@link
 * dev.dateline.elastic.cluster.Retrying}), searches report it ({@link dev.dateline.elastic.cluster.Failures}). Uses no
 * other package of this layer.
 */
@NullMarked
package dev.dateline.elastic.cluster;

import org.jspecify.annotations.NullMarked;
