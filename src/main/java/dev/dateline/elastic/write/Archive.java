package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.index.PlaceFacts;

/**
 * What a run writes to.
 *
 * @param cluster that holds it
 * @param aliases under which it is served
 * @param places where the places in it lie
 */
record Archive(Cluster cluster, Aliases aliases, PlaceFacts places) {}
