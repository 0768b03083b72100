/**
 * The program: one command a file, and the wiring of all the other packages.
 */
@NullMarked
package dev.dateline.cli;

import org.jspecify.annotations.NullMarked;
