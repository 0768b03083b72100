/** Reads archives of the web. */
@NullMarked
package dev.dateline.read.web;

import org.jspecify.annotations.NullMarked;
