package dev.dateline.analysis;

import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** The settings of {@code dateline_places}. Elasticsearch implements it. */
@AnalysisSettings
public interface PlacesSettings {
    /** The filter's name in a definition of its own, empty where an analyzer names the filter directly. */
    @StringSetting(path = "type", defaultValue = "")
    String type();

    /** What the filter is used for: {@code text}, the default (empty here), {@code ids}, {@code query} or {@code weak_query}. */
    @StringSetting(path = "use", defaultValue = "")
    String use();
}
