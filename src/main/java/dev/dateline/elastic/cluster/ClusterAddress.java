package dev.dateline.elastic.cluster;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of an Elasticsearch cluster and the credentials for it.
 *
 * @param urls of one or more of its nodes, each http or https, with port; requests go to those that answer. A path is
 *     kept, for a cluster that a proxy forwards to, and is then the same for all
 * @param apiKey the encoded key; null when none is used; wins over user and password
 * @param user null for none
 * @param password null for none
 * @param caCertificate PEM file of the authority that signed the server's certificate; null for the JDK's own list
 */
public record ClusterAddress(
        List<URI> urls,
        @Nullable String apiKey,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path caCertificate) {
    /** Refuses a URL that is not a web address, and a user without password. */
    public ClusterAddress {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new StartFailure("An Elasticsearch needs at least one address.");
        }
        for (URI url : urls) {
            requireUsable(url);
            if (!url.getPath().equals(urls.getFirst().getPath())) {
                throw new StartFailure("The addresses of Elasticsearch need the same path: " + join(urls) + ".");
            }
        }
        if ((user == null) != (password == null)) {
            throw new StartFailure("User and password for Elasticsearch go together: one of them is missing.");
        }
    }

    private static void requireUsable(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new StartFailure(
                    url + " is not the address of an Elasticsearch, which looks like https://search.example:9200.");
        }
        if (url.getUserInfo() != null) {
            throw new StartFailure(
                    "User and password must not be part of Elasticsearch's address; they have options of their own.");
        }
    }

    /** A cluster with one address. */
    public ClusterAddress(
            URI url,
            @Nullable String apiKey,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path caCertificate) {
        this(List.of(url), apiKey, user, password, caCertificate);
    }

    /** An address without authentication. */
    public static ClusterAddress of(URI url) {
        return new ClusterAddress(url, null, null, null, null);
    }

    /** The first address. */
    public URI url() {
        return urls.getFirst();
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

    /** The URLs alone, so that no secret gets into a log. */
    @Override
    public String toString() {
        return join(urls);
    }

    private static String join(List<URI> urls) {
        return urls.stream().map(URI::toString).collect(Collectors.joining(", "));
    }
}
