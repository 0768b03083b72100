package dev.dateline.elastic;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an Elasticsearch is and how to get in.
 *
 * @param url http or https, with port
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
    /** An address without authentication. */
    public static ClusterAddress of(URI url) {
        return new ClusterAddress(url, null, null, null, null);
    }
}
