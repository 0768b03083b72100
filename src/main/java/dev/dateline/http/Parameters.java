package dev.dateline.http;

import dev.dateline.article.PartialDate;
import dev.dateline.search.InvalidRequest;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, checked where they enter. Whatever is wrong ends in an {@link InvalidRequest} that
 * names the parameter and what is allowed. One thread.
 */
final class Parameters {
    private final Map<String, List<String>> given;

    /**
     * Takes a request's parameters.
     *
     * @param given by name, decoded
     * @param known every name that the route understands
     * @throws InvalidRequest when another name is given
     */
    Parameters(Map<String, List<String>> given, Collection<String> known) {
        this.given = given;
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                String allowed = known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
                throw new InvalidRequest(name, "There is no parameter \"" + name + "\" here. Known: " + allowed + ".");
            }
        }
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    /** A text that may be given once; null when it is not. */
    @Nullable
    String text(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new InvalidRequest(name, "\"" + name + "\" is given " + values.size() + " times; once is allowed.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Texts that may be given many times, none of them empty; empty when none is given. */
    List<String> texts(String name, int most) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > most) {
            throw new InvalidRequest(
                    name, "\"" + name + "\" is given " + values.size() + " times; at most " + most + " are allowed.");
        }
        if (values.stream().anyMatch(String::isBlank)) {
            throw new InvalidRequest(name, "\"" + name + "\" needs a value.");
        }
        return values;
    }

    /** A whole number between two bounds, both included. */
    int number(String name, int otherwise, int least, int most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            // The JDK reads the digits of every script; an address has plain ones.
            if (text.chars().allMatch(unit -> unit < 0x80) && number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // Told below, as for a number out of range.
        }
        throw new InvalidRequest(
                name, "\"" + name + "\" is a whole number from " + least + " to " + most + ", not \"" + text + "\".");
    }

    /** A day, month or year; null when not given. */
    @Nullable
    PartialDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return PartialDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new InvalidRequest(
                    name,
                    "\"" + name + "\" is a day (2025-08-15), a month (2025-08) or a year (2025), not \"" + text
                            + "\".");
        }
    }

    /** One of some names; {@code otherwise} when not given. */
    <T> T choice(String name, List<T> choices, Function<T, String> naming, T otherwise) {
        String text = text(name);
        return text == null ? otherwise : choose(name, text, choices, naming);
    }

    /** The choice of that name. */
    static <T> T choose(String parameter, String text, List<T> choices, Function<T, String> naming) {
        for (T choice : choices) {
            if (naming.apply(choice).equals(text)) {
                return choice;
            }
        }
        String allowed = choices.stream().map(naming).collect(Collectors.joining(", "));
        throw new InvalidRequest(parameter, "\"" + parameter + "\" is one of " + allowed + ", not \"" + text + "\".");
    }
}
