/** Measuring how well names, places and spellings are found, beside what Elasticsearch's own means find. */
@NullMarked
package dev.dateline.cli.bench;

import org.jspecify.annotations.NullMarked;
