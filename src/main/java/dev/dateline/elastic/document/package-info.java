/**
 * What stands in the two indices: their names and definitions, their fields, the documents that articles and entities
 * become, and the values that are put together of several. What writes and what searches meet here and nowhere else. Sends
 * nothing; uses no other package of this layer.
 */
@NullMarked
package dev.dateline.elastic.document;

import org.jspecify.annotations.NullMarked;
