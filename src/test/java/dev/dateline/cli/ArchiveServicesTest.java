package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.request.FilterField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchiveServicesTest {
    @Test
    void theFirstSearchAsksForTheFacetsOfThePage() throws IOException {
        String page = Files.readString(Path.of("web/app/data/api.js"));
        Matcher shown = Pattern.compile("SHOWN_FACETS = \\[([^\\]]*)]").matcher(page);

        assertThat(shown.find()).isTrue();
        assertThat(ArchiveServices.PAGE_FACETS)
                .containsExactlyElementsOf(Stream.of(shown.group(1).split(",", -1))
                        .map(name -> name.replaceAll("[' ]", ""))
                        .map(name -> FilterField.ofParameter(name).orElseThrow())
                        .toList());
    }
}
