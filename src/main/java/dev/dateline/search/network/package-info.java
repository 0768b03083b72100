/**
 * Who is named together with whom, and who speaks about whom.
 */
@NullMarked
package dev.dateline.search.network;

import org.jspecify.annotations.NullMarked;
