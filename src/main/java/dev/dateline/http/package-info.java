/**
 * The HTTP API and the page: routes, parameters, problems, metrics.
 */
@NullMarked
package dev.dateline.http;

import org.jspecify.annotations.NullMarked;
