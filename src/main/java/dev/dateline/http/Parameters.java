package dev.dateline.http;

import dev.dateline.article.PartialDate;
import dev.dateline.search.InvalidRequest;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, checked where they enter. A route reads each parameter that it understands, whether it
 * is given or not, and then calls {@link #refuseOthers()}. Every error is an {@link InvalidRequest} that names the
 * parameter and what is allowed. Not thread-safe.
 */
final class Parameters {
    private final Map<String, List<String>> given;
    private final Set<String> known = new TreeSet<>();

    /**
     * Parameters that do not come from an address.
     *
     * @param given by name, decoded
     */
    Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /**
     * The parameters of a request.
     *
     * @throws InvalidRequest when one of them is not UTF-8, which the server would otherwise read as other characters
     */
    static Parameters of(Context context) {
        String query = context.queryString();
        if (query != null && query.indexOf('%') >= 0) {
            for (String pair : query.split("&", -1)) {
                requireUtf8(pair);
            }
        }
        return new Parameters(context.queryParamMap());
    }

    /** Refuses every parameter that was not read. */
    void refuseOthers() {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                String allowed = known.isEmpty() ? "none" : String.join(", ", known);
                throw new InvalidRequest(name, "There is no parameter \"" + name + "\" here. Known: " + allowed + ".");
            }
        }
    }

    boolean has(String name) {
        known.add(name);
        return given.containsKey(name);
    }

    /** A text that may be given once; null when it is not given. */
    @Nullable
    String text(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw new InvalidRequest(name, "\"" + name + "\" is given " + values.size() + " times; once is allowed.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Texts that may be given many times, none of them empty; an empty list when none is given. */
    List<String> texts(String name, int most) {
        List<String> values = values(name);
        if (values.size() > most) {
            throw new InvalidRequest(
                    name, "\"" + name + "\" is given " + values.size() + " times; at most " + most + " are allowed.");
        }
        if (values.stream().anyMatch(String::isBlank)) {
            throw new InvalidRequest(name, "\"" + name + "\" needs a value.");
        }
        return values;
    }

    private List<String> values(String name) {
        known.add(name);
        return given.getOrDefault(name, List.of());
    }

    /** A whole number between two bounds, both included. */
    int number(String name, int otherwise, int least, int most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            // The JDK reads the digits of every script; an address has ASCII digits only.
            if (text.chars().allMatch(unit -> unit < 0x80) && number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // Reported below, like a number out of range.
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

    /** {@code on} or {@code off}. */
    boolean flag(String name, boolean otherwise) {
        return "on".equals(choice(name, List.of("on", "off"), value -> value, otherwise ? "on" : "off"));
    }

    /** One of some names; {@code otherwise} when not given. */
    <T> T choice(String name, List<T> choices, Function<T, String> naming, T otherwise) {
        String text = text(name);
        return text == null ? otherwise : choose(name, text, choices, naming);
    }

    /** Returns the choice with this name. */
    static <T> T choose(String parameter, String text, List<T> choices, Function<T, String> naming) {
        for (T choice : choices) {
            if (naming.apply(choice).equals(text)) {
                return choice;
            }
        }
        String allowed = choices.stream().map(naming).collect(Collectors.joining(", "));
        throw new InvalidRequest(parameter, "\"" + parameter + "\" is one of " + allowed + ", not \"" + text + "\".");
    }

    private static void requireUtf8(String pair) {
        if (!isUtf8(pair)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            throw new InvalidRequest(
                    name,
                    "\"" + name + "\" is not UTF-8: each byte of a character beyond ASCII is written as % and two"
                            + " hexadecimal digits.");
        }
    }

    private static boolean isUtf8(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char unit = encoded.charAt(i);
            if (unit != '%') {
                // The server has decoded raw characters beyond ASCII already.
                bytes.write(unit < 0x80 ? unit : '?');
                continue;
            }
            int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
            int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.write(16 * high + low);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
