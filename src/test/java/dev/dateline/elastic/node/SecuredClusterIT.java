package dev.dateline.elastic.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encryption, users and passwords, against a server that asks for them. */
class SecuredClusterIT {
    private static final String PASSWORD = "archive-2026";

    /** The password's hash, made once by the server's own code. */
    private static final String HASH = "$2a$04$kd4LnyoMlR1INuJ28w0jsePLaBWHhPovn5Owk6bmaALh55bjl9Q/6";

    private static final String SECURITY = """
            xpack.security.http.ssl.enabled: true
            xpack.security.http.ssl.key: key.pem
            xpack.security.http.ssl.certificate: certificate.pem
            """;

    @TempDir
    static Path data;

    private static NodeProcess server;
    private static URI url;

    @BeforeAll
    static void runASecuredServer() throws Exception {
        // As in production: nobody, who runs the server for root, has to get there.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        NodeFolder folder = new NodeFolder(Files.createDirectories(data.resolve("elasticsearch")), false);
        Unprivileged user = Unprivileged.forThisProgram();
        NodeSettings settings = NodeSettings.on(data).withHeap(512);
        ShortLivedNodes.prepare(folder);
        new NodeFiles(folder, user).prepare(NodeFiles.Distribution.find(), settings);
        secure(folder.config(), user);
        server = NodeProcess.start(folder, user, Path.of(System.getProperty("java.home")));
        url = URI.create("https://" + awaitPort(folder));
    }

    @AfterAll
    static void stopTheServer() {
        server.stop();
    }

    @Test
    void aKnownUserIsLetIn() {
        assertThatCode(() -> require("archivist", PASSWORD, certificate())).doesNotThrowAnyException();
    }

    @Test
    void withoutAPasswordItSaysWhatIsMissing() {
        assertThatThrownBy(() -> require(null, null, certificate()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("give an API key, or user and password, that it accepts");
        assertThatThrownBy(() -> require("archivist", "guessed", certificate()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("give an API key, or user and password, that it accepts");
    }

    @Test
    void anAccountWithoutRightsGetsTheMissingOne() {
        assertThatThrownBy(() -> require("visitor", PASSWORD, certificate()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("the account needs the cluster privilege \"monitor\"");
    }

    @Test
    void aCertificateThatNobodySignedIsTrustedOnlyWhenItIsNamed() {
        assertThatThrownBy(() -> require("archivist", PASSWORD, null))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("is not trusted: name the file of the authority that signed it with --ca");
    }

    private static void require(@Nullable String user, @Nullable String password, @Nullable Path ca) {
        try (Cluster cluster = Cluster.connect(new ClusterAddress(url, null, user, password, ca))) {
            cluster.requireUsable();
        }
    }

    private static Path certificate() {
        return data.resolve("certificate.pem");
    }

    private static void secure(Path config, Unprivileged user) throws Exception {
        Path keys = data.resolve("keys.p12");
        makeKeys(keys);
        pem(keys, config);
        Files.copy(config.resolve("certificate.pem"), certificate());
        Path settings = config.resolve("elasticsearch.yml");
        Files.writeString(settings, Files.readString(settings) + SECURITY);
        Files.writeString(config.resolve("users"), "archivist:" + HASH + "\nvisitor:" + HASH + "\n");
        Files.writeString(config.resolve("users_roles"), "superuser:archivist\n");
        for (String file : List.of("key.pem", "certificate.pem", "users", "users_roles")) {
            user.own(config.resolve(file));
        }
    }

    private static void makeKeys(Path file) throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "node",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=archive",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-ext",
                        "bc:c=ca:true",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static void pem(Path keys, Path config) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        byte[] key = store.getKey("node", PASSWORD.toCharArray()).getEncoded();
        Files.writeString(config.resolve("key.pem"), pem("PRIVATE KEY", key));
        byte[] certificate = store.getCertificate("node").getEncoded();
        Files.writeString(config.resolve("certificate.pem"), pem("CERTIFICATE", certificate));
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }

    private static String awaitPort(NodeFolder folder) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (!Files.exists(folder.ports()) || Files.readString(folder.ports()).isBlank()) {
            assertThat(server.runs() && Instant.now().isBefore(deadline))
                    .as(() -> new NodeFailure(folder).lastLines())
                    .isTrue();
            Thread.sleep(200);
        }
        return Files.readAllLines(folder.ports()).getFirst();
    }
}
