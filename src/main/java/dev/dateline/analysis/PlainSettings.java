package dev.dateline.analysis;

import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** What a filter without settings sees of its definition. Elasticsearch implements it. */
@AnalysisSettings
public interface PlainSettings {
    /** The filter's name in a definition of its own, empty where an analyzer names the filter directly. */
    @StringSetting(path = "type", defaultValue = "")
    String type();
}
