package dev.dateline.analysis;

import java.util.List;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/** The settings of {@code dateline_name_keys}. Elasticsearch implements it. */
@AnalysisSettings
public interface NameKeysSettings {
    /** The filter's name in a definition of its own, empty where an analyzer names the filter directly. */
    @StringSetting(path = "type", defaultValue = "")
    String type();

    /** What the filter is used for: {@code text}, the default (empty here), {@code names}, {@code query}, {@code place_query}. */
    @StringSetting(path = "use", defaultValue = "")
    String use();

    /** Which grades of keys it gives: {@code close}, {@code wide}, {@code bare}. Close and wide when empty. */
    @ListSetting(path = "grades")
    List<String> grades();
}
