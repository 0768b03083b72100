package dev.dateline.text.place;

import java.util.List;

/** Finds places by a form that no list has, for example by its sound. Implementations are safe for many threads. */
public interface WidePlaces {
    /**
     * The places whose names come nearest to the form, near enough to be the same name spelled otherwise; all at the same
     * distance, the most prominent first. Empty when none is near enough. Ask only for forms that are not listed: a listed
     * one means what the list says.
     */
    List<WideMatch> find(String form);

    /**
     * A place found by a name that is spelled otherwise.
     *
     * @param place the place
     * @param name the listed name that is nearest to the form
     * @param distance how far apart they are: 0 for the same sounds
     */
    record WideMatch(Place place, String name, double distance) {}
}
