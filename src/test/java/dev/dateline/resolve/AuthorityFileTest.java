package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.EntityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityFileTest {
    private static final String PUTIN =
            "{'id': 'p', 'kind': 'person', 'name': 'Vladimir Putin', 'spellings': ['Poutine']}";

    @TempDir
    Path folder;

    @Test
    void aSpellingIsFoundHoweverItIsCapitalised() {
        Authority authority = parse("# people", "", PUTIN);

        assertThat(authority.idOf(EntityKind.PERSON, "POUTINE")).contains("p");
        assertThat(authority.idOf(EntityKind.PERSON, "Vladimir Putin")).contains("p");
        assertThat(authority.idOf(EntityKind.PLACE, "Poutine")).isEmpty();
        assertThat(authority.idOf(EntityKind.PERSON, "Putin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': 'x', 'kind': 'person', 'name': 'POUTINE'} "
                        + "| f, lines 1 and 3 both claim the person \"POUTINE\"",
                "{'id': 'p', 'kind': 'place', 'name': 'Pau'} | f, lines 1 and 3 both define the id \"p\"",
                "{'id': 'x', 'kind': 'person', 'name': 'A B', 'spellings': ['C D'], 'not': ['c d']} "
                        + "| f, line 3: \"c d\" stands in spellings and in not",
                "{'id': 'x', 'kind': 'person', 'name': 'A B', 'not': ['A B']} "
                        + "| f, line 3: \"A B\" stands in spellings and in not",
                "{'id': 'x', 'kind': 'person', 'name': 'A', 'alias': []} "
                        + "| f, line 3: alias is not a known key; known are id, kind, name, spellings, not",
                "{'id': 'x', 'kind': 'date', 'name': 'A'} | f, line 3: kind must be person, organization, country or place",
                "{'id': 'x', 'kind': 'person'} | f, line 3: name is missing",
                "{'id': ' ', 'kind': 'person', 'name': 'A'} | f, line 3: id must be a text with something in it",
                "{'id': 'x', 'kind': 'person', 'name': 'A', 'spellings': 'B'} | f, line 3: spellings must be a list of texts",
                "{'id': 'x', 'kind': 'person', 'name': 'A', 'not': [1]} | f, line 3: not[0] must be a text with something in it",
                "[1] | f, line 3: a line must hold one JSON object",
            })
    void whatCannotBeUsedIsRefusedWithItsLine(String line, String message) {
        assertThatThrownBy(() -> parse(PUTIN, "", line))
                .isInstanceOf(BrokenAuthority.class)
                .hasMessage(message);
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        assertThatThrownBy(() -> parse(PUTIN, "{'id': ")).hasMessageStartingWith("f, line 2: not valid JSON");
        assertThatThrownBy(() -> parse("{'id': 'a', 'id': 'b'}")).hasMessageStartingWith("f, line 1: not valid JSON");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {'{', (byte) 0xE9, '}'});
        Path absent = folder.resolve("absent.jsonl");

        assertThatThrownBy(() -> AuthorityFile.read(latin)).hasMessageContaining("latin.jsonl");
        assertThatThrownBy(() -> AuthorityFile.read(absent)).hasMessageContaining("absent.jsonl");
        assertThat(AuthorityFile.read(Files.writeString(folder.resolve("empty.jsonl"), ""))
                        .entries())
                .isEmpty();
    }

    private static Authority parse(String... lines) {
        return AuthorityFile.parse(
                "f", Arrays.stream(lines).map(line -> line.replace('\'', '"')).toList());
    }

    @Test
    void namesAreListedOnce() {
        assertThat(new Authority.Entry(1, "i", EntityKind.PERSON, "A", List.of("A", "B"), List.of()).names())
                .containsExactly("A", "B");
    }
}
