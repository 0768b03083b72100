package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.EntityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines added to an authority file. */
class AuthorityFileTest {
    @TempDir
    Path folder;

    private Path path;
    private AuthorityFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("authority.jsonl");
        file = new AuthorityFile(path);
    }

    @Test
    void theFirstLineMakesTheFile() throws IOException {
        Authority authority = file.add("""
                {"id": "bn", "kind": "person", "name": "Benjamin Netanyahu", "spellings": ["Bibi Netanyahu"]}""");

        assertThat(authority.idOf(EntityKind.PERSON, "Bibi Netanyahu")).contains("bn");
        assertThat(Files.readString(path))
                .isEqualTo("{\"id\":\"bn\",\"kind\":\"person\",\"name\":\"Benjamin Netanyahu\",\"spellings\":[\"Bibi"
                        + " Netanyahu\"]}\n");
    }

    @Test
    void aLineForTheSameIdIsJoinedAndEverythingElseStays() throws IOException {
        Files.writeString(path, """
                # people
                {"id": "js", "kind": "person", "name": "John Smith", "spellings": ["Jon Smith"], "not": ["John Q. Smith"]}

                {"id": "un", "kind": "organization", "name": "UN"}
                """);

        file.add("""
                {"id": "js", "kind": "person", "name": "John A. Smith", "spellings": ["John Q. Smith"], "not": ["Jon Smith"]}""");

        assertThat(Files.readAllLines(path))
                .containsExactly(
                        "# people",
                        "{\"id\":\"js\",\"kind\":\"person\",\"name\":\"John A. Smith\",\"spellings\":[\"John Q. Smith\",\"John"
                                + " Smith\"],\"not\":[\"Jon Smith\"]}",
                        "",
                        "{\"id\": \"un\", \"kind\": \"organization\", \"name\": \"UN\"}");
    }

    @Test
    void aLineThatContradictsAnotherLeavesTheFileAsItWas() throws IOException {
        String before = "{\"id\": \"a\", \"kind\": \"person\", \"name\": \"Anna Berg\"}\n";
        Files.writeString(path, before);

        assertThatThrownBy(() -> file.add("{\"id\": \"b\", \"kind\": \"person\", \"name\": \"Anna Berg\"}"))
                .isInstanceOf(Authority.BrokenFile.class)
                .hasMessage(path + ", lines 1 and 2 both claim the person \"Anna Berg\"");
        assertThatThrownBy(() -> file.add("{\"id\": \"b\"}"))
                .isInstanceOf(Authority.BrokenFile.class)
                .hasMessage("The request, line 1: kind is missing");
        assertThat(Files.readString(path)).isEqualTo(before);
    }
}
