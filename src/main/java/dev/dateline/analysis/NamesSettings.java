package dev.dateline.analysis;

import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** The settings of {@code dateline_names}. Elasticsearch implements it. */
@AnalysisSettings
public interface NamesSettings {
    /** The filter's name in a definition of its own, empty where an analyzer names the filter directly. */
    @StringSetting(path = "type", defaultValue = "")
    String type();

    /** What happens to titles in front of a name: {@code drop}, the default (empty here), or {@code keep}. */
    @StringSetting(path = "titles", defaultValue = "")
    String titles();
}
