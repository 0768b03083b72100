package dev.dateline.elastic.cluster;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of an Elasticsearch and the credentials for it.
 *
 * @param url http or https, with port; its path is kept, for a cluster that a proxy forwards to
 * @param apiKey the encoded key; null when none is used; wins over user and password
 * @param user null for none
 * @param password null for none
 * @param caCertificate PEM file of the authority that signed the server's certificate; null for the JDK's own list
 */
public record ClusterAddress(
        URI url,
        @Nullable String apiKey,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path caCertificate) {
    /** Refuses a URL that is not a web address, and a user without password. */
    public ClusterAddress {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new StartFailure(
                    url + " is not the address of an Elasticsearch, which looks like https://search.example:9200.");
        }
        if (url.getUserInfo() != null) {
            throw new StartFailure(
                    "User and password must not be part of Elasticsearch's address; they have options of their own.");
        }
        if ((user == null) != (password == null)) {
            throw new StartFailure("User and password for Elasticsearch go together: one of them is missing.");
        }
    }

    /** An address without authentication. */
    public static ClusterAddress of(URI url) {
        return new ClusterAddress(url, null, null, null, null);
    }

    /** The value of the header {@code Authorization} with the credentials; empty when there are none. */
    public Optional<String> authorization() {
        if (apiKey != null) {
            return Optional.of("ApiKey " + apiKey);
        }
        if (user != null) {
            byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return Optional.empty();
    }

    /** The URL alone, so that no secret gets into a log. */
    @Override
    public String toString() {
        return url.toString();
    }
}
