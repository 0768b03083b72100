/**
 * The local node: the real Elasticsearch server as a child process on a data folder of ours, with our plugin in it.
 *
 * <p>{@link dev.dateline.elastic.node.LocalNode} tells the story; {@code Distribution} finds what the build left,
 * {@code NodeFolder} and {@code NodeFiles} lay the folder out, {@code NodeProcess} runs the server, {@code NodeState} and
 * {@code NodeLock} let a second command find it. Uses {@code cluster}.
 */
@NullMarked
package dev.dateline.elastic.node;

import org.jspecify.annotations.NullMarked;
