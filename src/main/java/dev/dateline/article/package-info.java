/**
 * The domain: annotated news articles, their mentions and quotes, their JSON form and its validation.
 */
@NullMarked
package dev.dateline.article;

import org.jspecify.annotations.NullMarked;
