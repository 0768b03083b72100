/** How entities are found by a name in any spelling: what is indexed of their names, what is asked, what comes first. */
@NullMarked
package dev.dateline.search.names;

import org.jspecify.annotations.NullMarked;
