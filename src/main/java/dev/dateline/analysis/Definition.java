package dev.dateline.analysis;

import java.util.List;

/**
 * Refuses definitions of our filters that hold only settings unknown to them. The stable plugin API shows a factory only
 * the settings that it names, so an unknown one cannot be seen. What can be seen is that there is a definition, by its
 * {@code type}, and that it has none of the known settings: then its settings are misspelled, or there is nothing to define
 * and the filter's plain name belongs in the analyzer's list of filters.
 */
final class Definition {
    private Definition() {}

    /**
     * Accepts a plain reference, and a definition with a known setting.
     *
     * @param filter name of the filter
     * @param type the {@code type} of the definition; empty where an analyzer names the filter directly
     * @param known the settings that the filter has
     * @param given whether the definition has one of them
     * @throws IllegalArgumentException for a definition without a known setting
     */
    static void check(String filter, String type, List<String> known, boolean given) {
        if (type.isEmpty() || given) {
            return;
        }
        String settings =
                known.isEmpty() ? "has no settings" : "knows these settings only: " + String.join(", ", known);
        throw new IllegalArgumentException("token filter [" + filter + "] " + settings + ". Without settings, write ["
                + filter + "] in the analyzer's list of filters and define no filter.");
    }
}
