package dev.dateline.bench.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.bench.names.NamePairs.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamePairsTest {
    @TempDir
    Path folder;

    @Test
    void pairsAreReadByTheNamesOfTheColumns() throws IOException {
        NamePairs pairs = read("name2\tclass\tname1\tmatch\nB\tspelling\tA\t1\nC\tneg_close\tA\t0\n");

        assertThat(pairs.pairs())
                .containsExactly(
                        new Pair("A", "B", true, "spelling", "-"), new Pair("A", "C", false, "neg_close", "-"));
        assertThat(pairs.names()).containsExactly("A", "B", "C");
    }

    @Test
    void theOtherNameIsAskedForOnlyWhenWanted() throws IOException {
        NamePairs pairs = read("name1\tname2\tis_match\nA\tB\t1\nA\tB\t1\nA\tA\t1\nA\tC\t0\n");

        assertThat(pairs.variants(false)).containsOnlyKeys("A");
        assertThat(pairs.variants(false).get("A")).extracting(Pair::second).isEqualTo(List.of("B"));
        assertThat(pairs.variants(true)).containsOnlyKeys("A", "B");
    }

    @Test
    void aFileWithoutTheColumnsIsRefusedWithItsPlace() throws IOException {
        assertThatThrownBy(() -> read("name1\tname2\n"))
                .isInstanceOf(TsvFile.BrokenTable.class)
                .hasMessageEndingWith("pairs.tsv, line 1: the column \"match\" or \"is_match\" is missing");
        assertThatThrownBy(() -> read("")).hasMessageEndingWith("line 1: the column \"name1\" is missing");
    }

    @Test
    void theScriptThatIsNotLatinCounts() {
        assertThat(script("Putin", "Путин")).isEqualTo("cyrillic");
        assertThat(script("プーチン", "Putin")).isEqualTo("katakana");
        assertThat(script("Putin", "Putin")).isEqualTo("latin");
        assertThat(script("07", "!")).isEmpty();
    }

    private NamePairs read(String lines) throws IOException {
        return NamePairs.read(Files.writeString(folder.resolve("pairs.tsv"), lines), "-");
    }

    private static String script(String first, String second) {
        return new NamePairs.Pair(first, second, true, "", "").script();
    }
}
