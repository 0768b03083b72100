package dev.dateline.cli;

import dev.dateline.http.SearchParameters;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.request.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of every command that searches. */
final class QueryOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words and \"phrases\"; everything when empty.")
    private List<String> query = List.of();

    @Option(
            names = {"-w", "--with"},
            paramLabel = "NAME=VALUE",
            description =
                    "A parameter of the API, such as place=kyiv, source.any=NAME, from=2025, size=20, sort=newest.")
    private List<String> with = List.of();

    /**
     * The search.
     *
     * @throws ParameterException when it is not valid
     */
    SearchRequest request() {
        try {
            return SearchParameters.read(parameters());
        } catch (InvalidRequest wrong) {
            String place = wrong.position().isPresent()
                    ? " (character " + (wrong.position().getAsInt() + 1) + ")"
                    : "";
            throw new ParameterException(spec.commandLine(), wrong.detail() + place, wrong);
        }
    }

    /** The search as one line of text. */
    String text() {
        String words = String.join(" ", query);
        return with.isEmpty() ? words : (words + " with " + String.join(", ", with)).strip();
    }

    /** The parameters besides the query, encoded for an address. */
    String filters() {
        return parameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("q"))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(String.join(" ", query)));
        for (String pair : with) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(spec.commandLine(), "--with takes NAME=VALUE, not " + pair + ".");
            }
            parameters
                    .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        return parameters;
    }
}
