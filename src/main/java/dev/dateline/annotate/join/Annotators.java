package dev.dateline.annotate.join;

import dev.dateline.annotate.Annotator;
import dev.dateline.annotate.BuiltinAnnotator;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The annotators that the program finds on its class path, chosen by name. Stateless. */
public final class Annotators {
    /** The name that is no annotator: with it, nothing is annotated. */
    public static final String NONE = "none";

    /** The annotator that is used when nobody says another. */
    public static final String STANDARD = BuiltinAnnotator.NAME;

    private Annotators() {}

    /** The annotator of that name; empty when there is none, and for {@link #NONE}. */
    public static Optional<Annotator> named(String name) {
        return ServiceLoader.load(Annotator.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(annotator -> annotator.name().equals(name))
                .findFirst();
    }

    /** All names that can be chosen, {@link #NONE} among them, for messages. */
    public static String names() {
        return ServiceLoader.load(Annotator.class).stream()
                .map(provider -> provider.get().name())
                .sorted()
                .collect(Collectors.joining(", ", "", ", " + NONE));
    }
}
