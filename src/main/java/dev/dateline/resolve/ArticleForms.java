package dev.dateline.resolve;

import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of one article by kind, each once, in order of first occurrence. Not thread-safe. */
final class ArticleForms {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

    private final Map<EntityKind, Map<String, NameForm>> forms = new EnumMap<>(EntityKind.class);
    private final CodePoints text;

    ArticleForms(Article article) {
        text = CodePoints.of(article.text());
        for (Mention mention : article.annotations().mentions()) {
            if (mention.kind() != EntityKind.DATE) {
                form(mention.kind(), nameOf(mention), mention.span()).giveId(mention.id());
            }
        }
        for (NamedEntity entity : article.annotations().entities()) {
            form(entity.kind(), entity.name(), null).giveId(entity.id());
        }
        // Where the annotation gives another name and an id, the words in the text are a name, too.
        for (Mention mention : article.annotations().mentions()) {
            if (mention.id() != null && mention.name() != null) {
                form(mention.kind(), words(mention), mention.span()).giveId(mention.id());
            }
        }
    }

    /** All names of a kind. */
    Collection<NameForm> of(EntityKind kind) {
        return forms.getOrDefault(kind, Map.of()).values();
    }

    /** Returns the form with this name; null if the article has no such form of this kind. */
    @Nullable
    NameForm find(EntityKind kind, String name) {
        return forms.getOrDefault(kind, Map.of()).get(Slug.of(name));
    }

    /** The name that the annotation gives; if it gives none, the words that it marks. */
    String nameOf(Mention mention) {
        return mention.name() == null ? words(mention) : mention.name();
    }

    /** Returns the text directly after a form's first occurrence, up to {@code most} code points. */
    String after(NameForm form, int most) {
        Span first = form.first();
        return first == null || first.end() == text.length()
                ? ""
                : text.cut(new Span(first.end(), Math.min(text.length(), first.end() + most)));
    }

    /** Returns a form as its first occurrence has it; its name when it has none. */
    String written(NameForm form) {
        Span first = form.first();
        return first == null ? form.name() : text.cut(first);
    }

    /** Returns the text directly before a form's first occurrence, up to {@code most} code points. */
    String before(NameForm form, int most) {
        Span first = form.first();
        return first == null || first.start() == 0
                ? ""
                : text.cut(new Span(Math.max(0, first.start() - most), first.start()));
    }

    private NameForm form(EntityKind kind, String name, @Nullable Span first) {
        return forms.computeIfAbsent(kind, any -> new LinkedHashMap<>())
                .computeIfAbsent(Slug.of(name), any -> new NameForm(kind, name, first));
    }

    private String words(Mention mention) {
        return POSSESSIVE
                .matcher(BLANKS.matcher(text.cut(mention.span()).strip()).replaceAll(" "))
                .replaceAll("");
    }

    /**
     * One name as one article gives it, with the ids that the article gives it. Names that differ only in case, marks
     * or dots are one form.
     */
    static final class NameForm {
        private final EntityKind kind;
        private final String name;
        private final @Nullable Span first;
        private final Set<String> ids = new LinkedHashSet<>();
        private Optional<String> fixed = Optional.empty();
        private boolean settled;

        /** {@code first} is its first place in the text; null for a name that the article gives without a place. */
        NameForm(EntityKind kind, String name, @Nullable Span first) {
            this.kind = kind;
            this.name = name;
            this.first = first;
        }

        EntityKind kind() {
            return kind;
        }

        String name() {
            return name;
        }

        @Nullable
        Span first() {
            return first;
        }

        void giveId(@Nullable String id) {
            if (id != null) {
                ids.add(id);
            }
        }

        /**
         * The id that is settled before any rule: the one that the authority gives, or else the only one that the
         * article gives. To be called after the last {@link #giveId}.
         */
        Optional<String> fixedId(Authority authority) {
            if (!settled) {
                settled = true;
                fixed = authority
                        .idOf(kind, name)
                        .or(() -> ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty());
            }
            return fixed;
        }
    }
}
