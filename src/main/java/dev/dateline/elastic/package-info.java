/**
 * Everything that knows the Elasticsearch client: connection, local node, index life cycle, writing, searching.
 */
@NullMarked
package dev.dateline.elastic;

import org.jspecify.annotations.NullMarked;
