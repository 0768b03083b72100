package dev.dateline.elastic.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedTest {
    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void setprivIsTakenBeforeTheOthersWhereverItIs() throws IOException {
        program(first, "su");
        program(first, "runuser");
        program(second, "setpriv");

        assertThat(Unprivileged.changeOfUser(first + ":" + second))
                .containsExactly(second + "/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    }

    @Test
    void runuserAndSuStandIn() throws IOException {
        program(first, "su");
        assertThat(Unprivileged.changeOfUser(first + ":"))
                .containsExactly(first + "/su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--");

        program(first, "runuser");
        assertThat(Unprivileged.changeOfUser("" + first)).containsExactly(first + "/runuser", "-u", "nobody", "--");
    }

    @Test
    void withoutAnyTheMessageSaysWhatToInstall() {
        assertThatThrownBy(() -> Unprivileged.changeOfUser("" + first))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("none of setpriv, runuser, su is here")
                .hasMessageContaining("util-linux");
    }

    @Test
    void anOrdinaryUserRunsCommandsAsTheyAre() {
        Unprivileged myself = new Unprivileged(List.of());

        assertThat(myself.command(List.of("a", "b"))).containsExactly("a", "b");
        assertThat(myself.another()).isFalse();
    }

    @Test
    void commandsOfAnotherUserStandBehindTheChange() {
        assertThat(new Unprivileged(List.of("setpriv", "--")).command(List.of("a")))
                .containsExactly("setpriv", "--", "a");
    }

    @Test
    void theNameOfAPlaceElsewhereIsRecognisableAndItsOwn() {
        assertThat(NodeFolder.nameFor(Path.of("/root/data"))).matches("data-[0-9a-f]{12}");
        assertThat(NodeFolder.nameFor(Path.of("/root/a/data"))).isNotEqualTo(NodeFolder.nameFor(Path.of("/root/data")));
        assertThat(NodeFolder.nameFor(Path.of("/"))).matches("data-[0-9a-f]{12}");
    }

    private static void program(Path folder, String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
