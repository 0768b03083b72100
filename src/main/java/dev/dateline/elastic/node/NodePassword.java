package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The password of a node's only user. Without one, any web page that a browser on this machine shows could close the
 * indices: a request without a body needs no consent. It is made at the first start and kept in a file that only the
 * user of the program can read.
 */
final class NodePassword {
    static final String USER = "dateline";

    /** 192 random bits: nobody guesses them, so the hash needs few rounds. */
    private static final int BYTES = 24;

    private static final int ROUNDS = 1_000;
    private static final int SALT_BYTES = 32;
    private static final int HASH_BITS = 256;

    private NodePassword() {}

    /** The password of a folder; makes one when the folder has none. For the holder of the folder's lock. */
    static String make(NodeFolder folder) throws IOException {
        Path file = folder.password();
        if (Files.exists(file) && Files.size(file) > 0) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
        return password;
    }

    /**
     * The address of the node at {@code url} with its user and password; without them when the folder has none, as one
     * of an older version of the program.
     *
     * @throws StartFailure when the file belongs to another user
     */
    static ClusterAddress address(URI url, NodeFolder folder) {
        try {
            String password = Files.readString(folder.password()).strip();
            return new ClusterAddress(url, null, USER, password, null);
        } catch (NoSuchFileException none) {
            return ClusterAddress.of(url);
        } catch (IOException failure) {
            throw new StartFailure(
                    "The password of the Elasticsearch in %s cannot be read (%s): run the command as the user who started it."
                            .formatted(folder.root(), NodeFailure.reason(failure)),
                    failure);
        }
    }

    /** A password as the server's file of users holds it: salted and hashed by PBKDF2 with HMAC-SHA-512. */
    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, HASH_BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "{PBKDF2}" + ROUNDS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has this algorithm", impossible);
        }
    }
}
