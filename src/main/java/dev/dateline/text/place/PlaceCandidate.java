package dev.dateline.text.place;

/**
 * A place that a form may mean.
 *
 * @param place the place
 * @param standing how firmly the form names it
 * @param likely whether running text is marked with it; false for a place that is far less known under this form than
 *     the first candidate, and for related names
 */
public record PlaceCandidate(Place place, PlaceStanding standing, boolean likely) {}
