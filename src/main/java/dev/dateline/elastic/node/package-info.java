/**
 * The local node: the real Elasticsearch server as a child process on a data folder, with Dateline's plugin.
 *
 * <p>Begin with {@link dev.dateline.elastic.node.LocalNode}; {@code NodeStart} starts or joins one, {@code NodeFolder} finds
 * the folder, {@code NodeFiles} lays it out, {@code NodeProcess} runs the server, {@code NodeState} and {@code NodeLock} let
 * a second command find it, {@code NodeFailure} says why a start failed. Uses {@code cluster}.
 */
@NullMarked
package dev.dateline.elastic.node;

import org.jspecify.annotations.NullMarked;
