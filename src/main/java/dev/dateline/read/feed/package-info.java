/** Reads feeds, exports of blogs and site maps of news. */
@NullMarked
package dev.dateline.read.feed;

import org.jspecify.annotations.NullMarked;
