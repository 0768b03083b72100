/** Reads exports of news databases, many documents a file, without the heads and terms around them. */
@NullMarked
package dev.dateline.read.database;

import org.jspecify.annotations.NullMarked;
