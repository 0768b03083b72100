package dev.dateline.cli;

import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.ArticleAnnotator.AnnotatedArticle;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.Quote;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Shows an article with its names and quotes and what found each of them. Not thread-safe. */
final class Explanation {
    /** The layer shown for a mention that came with the article. */
    private static final String MARKED = "marked";

    /** The speaker shown for a quote without one. */
    private static final String NOBODY = "nobody";

    private final Article article;
    private final Painter painter;
    private final CodePoints offsets;
    private final Map<Span, FoundMention> found = new HashMap<>();

    private Explanation(AnnotatedArticle annotated, Painter painter) {
        this.article = annotated.article();
        this.painter = painter;
        this.offsets = CodePoints.of(article.text());
        if (annotated.found() != null) {
            annotated
                    .found()
                    .mentions()
                    .forEach(mention -> found.put(mention.mention().span(), mention));
        }
    }

    /** Title, metadata, the text with its mentions and quotes, a table of the entities, the legend. */
    static String of(AnnotatedArticle annotated, Painter painter) {
        Explanation explanation = new Explanation(annotated, painter);
        return explanation.head()
                + annotated
                        .leftOut()
                        .map(reason -> "(not annotated: " + reason + ")\n\n")
                        .orElse("")
                + annotated
                        .onlyListed()
                        .map(reason -> "(only listed names are annotated: " + reason + ")\n\n")
                        .orElse("")
                + explanation.text()
                + explanation.entities()
                + explanation.legend();
    }

    private String head() {
        StringJoiner known = new StringJoiner(", ", "", "\n\n").setEmptyValue("\n");
        addIfKnown(known, article.metadata().source());
        addIfKnown(known, article.metadata().published());
        article.metadata().authors().forEach(known::add);
        String title = article.title().isEmpty() ? article.id() : article.title();
        return painter.strong(title) + "\n" + known;
    }

    private static void addIfKnown(StringJoiner known, @Nullable String value) {
        if (value != null) {
            known.add(value);
        }
    }

    /** A mark or a mention that is inserted into the text at an offset. */
    private record Insertion(int at, int until, String shown) {}

    private String text() {
        List<Insertion> insertions = new ArrayList<>();
        int end = 0;
        for (Mention mention : article.annotations().mentions()) {
            // Of mentions that overlap, the first is shown; the table has all of them.
            if (mention.span().start() >= end) {
                end = mention.span().end();
                insertions.add(new Insertion(
                        mention.span().start(),
                        end,
                        painter.mention(offsets.cut(mention.span()), mention.kind(), layer(mention))));
            }
        }
        for (Quote quote : article.annotations().quotes()) {
            String speaker = quote.speaker() == null ? NOBODY : quote.speaker();
            insertions.add(new Insertion(quote.span().start(), quote.span().start(), painter.quoteBegins()));
            insertions.add(new Insertion(quote.span().end(), quote.span().end(), painter.quoteEnds(speaker)));
        }
        insertions.sort(Comparator.comparingInt(Insertion::at).thenComparingInt(Insertion::until));
        return woven(insertions) + "\n\n";
    }

    private String woven(List<Insertion> insertions) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Insertion insertion : insertions) {
            if (insertion.at() > done) {
                text.append(offsets.cut(new Span(done, insertion.at())));
            }
            text.append(insertion.shown());
            done = Math.max(done, insertion.until());
        }
        if (done < offsets.length()) {
            text.append(offsets.cut(new Span(done, offsets.length())));
        }
        return text.toString();
    }

    private String entities() {
        Map<String, Entity> entities = new LinkedHashMap<>();
        for (Mention mention : article.annotations().mentions()) {
            String name = mention.kind() == EntityKind.DATE
                    ? String.valueOf(mention.value())
                    : mention.name() == null ? offsets.cut(mention.span()) : mention.name();
            entities.computeIfAbsent(mention.kind() + name, key -> new Entity(mention.kind(), name))
                    .add(offsets.cut(mention.span()), role(mention), layer(mention));
        }
        StringBuilder table = new StringBuilder();
        entities.values().stream()
                .sorted(Comparator.comparing(Entity::kind).thenComparingInt(entity -> -entity.mentions()))
                .forEach(entity -> table.append(entity.line()));
        return table + (table.isEmpty() ? "" : "\n");
    }

    /** The mentions of one entity. Not thread-safe. */
    private static final class Entity {
        private final EntityKind kind;
        private final String name;
        private final Map<String, Integer> forms = new LinkedHashMap<>();
        private final Map<String, Integer> layers = new LinkedHashMap<>();
        private final Map<String, Integer> roles = new LinkedHashMap<>();
        private int mentions;

        Entity(EntityKind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        EntityKind kind() {
            return kind;
        }

        int mentions() {
            return mentions;
        }

        void add(String form, @Nullable String role, String layer) {
            mentions++;
            forms.merge(form.strip().replaceAll("\\s+", " "), 1, Integer::sum);
            layers.merge(layer, 1, Integer::sum);
            if (role != null) {
                roles.merge(role, 1, Integer::sum);
            }
        }

        String line() {
            String called = roles.isEmpty() ? "" : "; called " + String.join(", ", roles.keySet());
            return String.format(
                    Locale.ROOT,
                    "%-13s %-28s %3d  as %s; by %s%s%n",
                    kind.json(),
                    name,
                    mentions,
                    String.join(", ", forms.keySet()),
                    String.join(", ", layers.keySet()),
                    called);
        }
    }

    private String legend() {
        StringJoiner kinds = new StringJoiner("  ", "Kinds:  ", "\n");
        for (EntityKind kind : EntityKind.values()) {
            kinds.add(painter.mention(kind.json(), kind, "layer"));
        }
        return kinds
                + "Quotes: " + painter.quoteBegins() + "words" + painter.quoteEnds("speaker") + "\n"
                + "Layers: model (the trained tagger), model+rule (a rule changed its span or kind), lexicon (a word list),\n"
                + "        repetition (found elsewhere in the article), date (a rule for dates), " + MARKED
                + " (came with the article)\n\n";
    }

    private @Nullable String role(Mention mention) {
        FoundMention one = found.get(mention.span());
        return one == null ? null : one.role();
    }

    private String layer(Mention mention) {
        FoundMention one = found.get(mention.span());
        return one == null || one.mention().kind() != mention.kind() ? MARKED : shown(one.layer());
    }

    private static String shown(Layer layer) {
        return switch (layer) {
            case MODEL -> "model";
            case MODEL_AND_RULE -> "model+rule";
            case LEXICON -> "lexicon";
            case REPETITION -> "repetition";
            case ALIAS -> "alias";
            case DATE_RULE -> "date";
        };
    }

    /** Marks names and quotes: with colours on a terminal, with brackets elsewhere. Thread-safe. */
    enum Painter {
        /** With ANSI codes, of the sixteen colours that every theme has. */
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
        /** With characters that any file can hold. */
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

        /** Colours on a terminal that shows them, unless NO_COLOR is set (no-color.org). */
        static Painter of(Map<String, String> environment, boolean terminal) {
            String none = environment.getOrDefault("NO_COLOR", "");
            boolean dumb = environment
                    .getOrDefault("TERM", "")
                    .toLowerCase(Locale.ROOT)
                    .equals("dumb");
            return terminal && none.isEmpty() && !dumb ? COLOURS : BRACKETS;
        }

        /** A name of that kind, and what found it. */
        abstract String mention(String words, EntityKind kind, String layer);

        /** The mark before a quote. */
        abstract String quoteBegins();

        /** The mark after a quote, with its speaker. */
        abstract String quoteEnds(String speaker);

        /** A heading. */
        abstract String strong(String words);
    }
}
