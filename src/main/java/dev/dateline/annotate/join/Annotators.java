package dev.dateline.annotate.join;

import dev.dateline.annotate.Annotator;
import dev.dateline.annotate.BuiltinAnnotator;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The annotators on the class path, selected by name. Stateless. */
public final class Annotators {
    /** The name that turns annotation off. */
    public static final String NONE = "none";

    /** The default annotator. */
    public static final String STANDARD = BuiltinAnnotator.NAME;

    private Annotators() {}

    /** Returns the annotator with this name; empty if the name is unknown or {@link #NONE}. */
    public static Optional<Annotator> named(String name) {
        return ServiceLoader.load(Annotator.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(annotator -> annotator.name().equals(name))
                .findFirst();
    }

    /** All valid names, including {@link #NONE}; used in messages. */
    public static String names() {
        return ServiceLoader.load(Annotator.class).stream()
                .map(provider -> provider.get().name())
                .sorted()
                .collect(Collectors.joining(", ", "", ", " + NONE));
    }
}
