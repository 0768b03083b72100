package dev.dateline.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.OutsideData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerGeneratorTest {
    private static final String HEADING =
            "cluster_id;type;canonical;variant;kind;lang;script;country;lat;lon;population;note\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeLists() throws IOException {
        write("countries.tsv", HEADING + "gnc-1;country;Ukraine;Ukraina;translation;pl;Latn;UA;;;44000000;\n");
        write(
                "territories.tsv",
                HEADING
                        + "terr-ua;country;Ukraine;Ukraine;name;;Latn;UA;;;;\n"
                        + "terr-ua;country;Ukraine;Ukrainian;strong;;Latn;UA;;;;\n"
                        + "terr-ua;country;Ukraine;Lviv Oblast;weak;;Latn;UA;;;;\n"
                        + "terr-ua-46;territory;Lviv Oblast;Lviv Oblast;name;;Latn;UA;;;;\n");
        String cities = HEADING
                + "gn-1;city;Kyiv;Kyiv;name;;Latn;UA;50.45466;30.5238;2952301;PPLC\n"
                + "gn-1;city;Kyiv;Kijev;alternate;;Latn;UA;50.45466;30.5238;2952301;PPLC\n"
                + "gn-1;city;Kyiv;kiebeu;romanised_lower;;Latn;UA;50.45466;30.5238;2952301;PPLC\n"
                + "gn-2;city;Kyiv;Kyiv;name;;Latn;US;40;-80;20000;PPL\n";
        Files.write(folder.resolve("geonames-cities15000.tsv.gz"), GazetteerGenerator.gzip(cities.replace(';', '\t')));
        write(
                "places-extra.tsv",
                "# own\ncountry;Ukraine;UA;;49;31.4;the Ukraine;\ncity;Kyiv;UA;;50.45;30.52;Kiev;terr-ua-30\n");
        write("groups.tsv", "Islamic State;Daesh|داعش;ISIS|ISIL\n");
        write("demonyms.tsv", "ukraine;Ukrainian|Ukrainians;\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text.replace(';', '\t'));
    }

    private String generate() throws IOException {
        return new GazetteerGenerator().generate(folder, folder);
    }

    @Test
    void theListsAreJoinedSortedAndWrittenAlikeEveryTime() throws IOException {
        String expected = """
                islamic-state;group;Islamic State;;;;;;;Daesh|داعش;;;;ISIL|ISIS
                kyiv;capital;Kyiv;UA;ukraine;50.45466;30.5238;2952301;gn-1,terr-ua-30;Kiev;Kijev;;;
                kyiv-us;city;Kyiv;US;;40;-80;20000;gn-2;;;;;
                lviv-oblast;region;Lviv Oblast;UA;ukraine;;;;terr-ua-46;;lviv district|lviv governorate|lviv krai|lviv prefecture|lviv province|lviv region|lviv state;;;
                ukraine;country;Ukraine;UA;;49;31.4;44000000;gnc-1,terr-ua;Ukraina;;Lviv Oblast;Ukrainian|Ukrainians;
                """;

        String first = generate();

        assertThat(first).isEqualTo(GazetteerGenerator.HEAD + expected.replace(';', '\t'));
        assertThat(GazetteerGenerator.gzip(generate())).isEqualTo(GazetteerGenerator.gzip(first));
    }

    @Test
    void aRowOfUnknownKindIsRefusedWithItsLine() throws IOException {
        write("places-extra.tsv", "country;Ukraine;UA;;49;31.4;;\n\nhamlet;X;UA;;1;2;;\n");

        assertThatThrownBy(this::generate).hasMessage("places-extra.tsv:3: no such kind: hamlet");
    }

    @Test
    void aGroupWithoutAllColumnsIsRefusedWithItsLine() throws IOException {
        write("groups.tsv", "# own\nIslamic State;Daesh\n");

        assertThatThrownBy(this::generate).hasMessage("groups.tsv:2: 3 columns expected, 2 found");
    }

    @Test
    void aParentThatIsNoPlaceIsRefusedWithItsLine() throws IOException {
        write("places-extra.tsv", "country;Ukraine;UA;europe;49;31.4;;\n");

        assertThatThrownBy(this::generate).hasMessage("places-extra.tsv:1: the parent 'europe' is not a place");
    }

    @Test
    void adjectivesOfAnUnknownPlaceAreRefusedWithTheirLine() throws IOException {
        write("demonyms.tsv", "# own\natlantis;Atlantean;\n");

        assertThatThrownBy(this::generate).hasMessage("demonyms.tsv:2: no place has the id 'atlantis'");
    }

    @Test
    void theShippedFileIsWhatTheListsGive() throws IOException {
        Path lists = OutsideData.require("places");

        String generated = new GazetteerGenerator().generate(lists, Path.of("lexicons"));

        try (GZIPInputStream shipped =
                new GZIPInputStream(Files.newInputStream(Path.of("lexicons/gazetteer.tsv.gz")))) {
            assertThat(new String(shipped.readAllBytes(), StandardCharsets.UTF_8).equals(generated))
                    .as("lexicons/gazetteer.tsv.gz must be made again, see docs/places.md")
                    .isTrue();
        }
    }
}
