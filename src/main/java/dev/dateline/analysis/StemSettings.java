package dev.dateline.analysis;

import java.util.List;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/** The settings of {@code dateline_stem}. Elasticsearch implements it. */
@AnalysisSettings
public interface StemSettings {
    /** The filter's name in a definition of its own, empty where an analyzer names the filter directly. */
    @StringSetting(path = "type", defaultValue = "")
    String type();

    /**
     * Words that are never changed besides those in {@code lexicons/stem-names.txt}: {@code ["Downing", "Fields"]}.
     * Case and diacritics do not matter. Empty by default.
     */
    @ListSetting(path = "keywords")
    List<String> keywords();
}
