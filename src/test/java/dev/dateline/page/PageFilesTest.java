package dev.dateline.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What index.html names is there: the files of its import map in the WebJars, and all modules of the page. */
final class PageFilesTest {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern PRELOADED =
            Pattern.compile("(?:modulepreload\" href|type=\"module\" src)=\"\\./app/([^\"]+)\"");
    private static final Pattern OWN_IMPORT =
            Pattern.compile("^(?:import|export)\\s(?:[^;'\"]*?from\\s*)?['\"](\\.[^'\"]+)['\"]", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("(?:import|from)\\s*[\"']([^\"'.][^\"']*)[\"']");

    @Test
    void everyAddressIsInAWebJar() throws IOException {
        assertThat(imports().properties())
                .allSatisfy(entry -> assertThat(webJarFile(entry.getValue().asString()))
                        .as(entry.getKey())
                        .isNotNull());
    }

    @Test
    void everyLibraryThatLitImportsIsInTheMap() throws IOException {
        JsonNode map = imports();

        assertThat(librariesOf("lit/3.3.2/index.js", "lit-element/4.2.2/lit-element.js"))
                .contains("lit-html", "@lit/reactive-element")
                .allSatisfy(name -> assertThat(map.propertyNames()).anyMatch(key -> covers(key, name)));
    }

    /** Those that are imported as the page starts; views that are opened later and catalogues come when they are wanted. */
    @Test
    void everyModuleOfTheStartIsFetchedWithoutWaitingForAnother() throws IOException {
        Set<String> needed = new TreeSet<>();
        collect(Path.of("web/app/main.js"), needed);
        List<String> preloaded = PRELOADED
                .matcher(text("/web/index.html"))
                .results()
                .map(module -> module.group(1))
                .toList();

        assertThat(needed).hasSizeGreaterThan(30);
        assertThat(preloaded).containsExactlyInAnyOrderElementsOf(needed);
    }

    private static void collect(Path module, Set<String> needed) throws IOException {
        if (!needed.add(Path.of("web/app").relativize(module).toString().replace('\\', '/'))) {
            return;
        }
        for (MatchResult imported :
                OWN_IMPORT.matcher(Files.readString(module)).results().toList()) {
            collect(module.resolveSibling(imported.group(1)).normalize(), needed);
        }
    }

    /** A key that ends with a slash matches everything that starts with it. */
    private static boolean covers(String key, String name) {
        return key.endsWith("/") ? name.startsWith(key) : name.equals(key);
    }

    private static List<String> librariesOf(String... files) throws IOException {
        List<String> names = new ArrayList<>();
        for (String file : files) {
            String script = text("/META-INF/resources/webjars/" + file);
            IMPORT.matcher(script).results().map(found -> found.group(1)).forEach(names::add);
        }
        return names;
    }

    private static JsonNode imports() throws IOException {
        MatchResult map = IMPORT_MAP
                .matcher(text("/web/index.html"))
                .results()
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(map.group(1)).get("imports");
    }

    private static @Nullable URL webJarFile(String address) {
        return PageFilesTest.class.getResource("/META-INF/resources" + address.substring(1));
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = PageFilesTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), UTF_8);
        }
    }
}
