package dev.dateline.read;

import java.io.BufferedInputStream;

/**
 * A file that holds articles, opened: one on the disk, or one in an archive.
 *
 * @param shown how messages call it
 * @param name by which its format is told
 * @param stream its bytes, decompressed; whoever takes the file closes it
 */
record SourceFile(String shown, String name, BufferedInputStream stream) {}
