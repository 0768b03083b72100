package dev.dateline.cli;

import dev.dateline.article.EntityKind;
import java.util.Locale;
import java.util.Map;

/** How what was found in a text is shown: in colours on a terminal, in brackets elsewhere. Safe for many threads. */
enum Painter {
    /** By the codes of ANSI terminals, of the sixteen colours that every theme has. */
    COLOURS {
        @Override
        String mention(String words, EntityKind kind, String layer) {
            return CODES.getOrDefault(kind, "") + words + RESET + FAINT + "·" + layer + RESET;
        }

        @Override
        String quoteBegins() {
            return ITALIC + "⟨";
        }

        @Override
        String quoteEnds(String speaker) {
            return "⟩" + RESET + FAINT + "·" + speaker + RESET;
        }

        @Override
        String strong(String words) {
            return BOLD + words + RESET;
        }
    },
    /** In signs that any file can hold. */
    BRACKETS {
        @Override
        String mention(String words, EntityKind kind, String layer) {
            return "[" + words + "|" + kind.json() + "·" + layer + "]";
        }

        @Override
        String quoteBegins() {
            return "⟨";
        }

        @Override
        String quoteEnds(String speaker) {
            return "|" + speaker + "⟩";
        }

        @Override
        String strong(String words) {
            return words;
        }
    };

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String ITALIC = "\u001b[3m";
    private static final Map<EntityKind, String> CODES = Map.of(
            EntityKind.PERSON, "\u001b[1;34m",
            EntityKind.ORGANIZATION, "\u001b[1;35m",
            EntityKind.COUNTRY, "\u001b[1;32m",
            EntityKind.PLACE, "\u001b[1;36m",
            EntityKind.DATE, "\u001b[1;33m");

    /** Colours where they can be seen and nobody has asked for none, as no-color.org says. */
    static Painter of(Map<String, String> environment, boolean terminal) {
        String none = environment.getOrDefault("NO_COLOR", "");
        boolean dumb =
                environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT).equals("dumb");
        return terminal && none.isEmpty() && !dumb ? COLOURS : BRACKETS;
    }

    /** Words that name something of that kind, and what found it. */
    abstract String mention(String words, EntityKind kind, String layer);

    /** What stands before the words of a quote. */
    abstract String quoteBegins();

    /** What stands behind the words of a quote. */
    abstract String quoteEnds(String speaker);

    /** Words that head something. */
    abstract String strong(String words);
}
