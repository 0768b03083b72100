package dev.dateline.analysis;

import java.util.List;

/**
 * Refuses definitions of our filters that hold settings unknown to them. The stable plugin API shows a factory only the
 * settings that it names, so a stranger among them cannot be seen. What can be seen is that there is a definition, by its
 * {@code type}, and that it gives none of the known settings: then what it gives is misspelled, or it has nothing to
 * define and the filter's plain name belongs into the analyzer's list of filters.
 */
final class Definition {
    private Definition() {}

    /**
     * Lets a plain reference pass, and a definition with a known setting.
     *
     * @param filter name of the filter
     * @param type the {@code type} that the definition gives; empty where the filter is only named
     * @param known the settings that the filter has
     * @param given whether the definition gives one of them
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
