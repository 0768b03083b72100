package dev.dateline.bench.names;

import tools.jackson.databind.node.ObjectNode;

/** What measuring a file came to. */
public sealed interface FileReport permits NamesReport, PlacesReport {
    /** Tables. */
    String text();

    /** The same figures. */
    ObjectNode json();
}
