package dev.dateline.resolve;

import java.util.Set;

/** When two names of one kind of entity can mean the same one. Safe for many threads. */
interface NameRule {
    /** Keys of which two names that can mean the same share one at least; empty for a name that only equals itself. */
    Set<String> keys(String name);

    /** Whether both can mean the same entity. */
    boolean same(String one, String other);
}
