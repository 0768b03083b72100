package dev.dateline.annotate;

import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.AnnotationResult.FoundQuote;
import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.annotate.date.DateFinder;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.LanguageCheck;
import dev.dateline.annotate.quote.OfficeFinder;
import dev.dateline.annotate.quote.QuoteFinder;
import dev.dateline.annotate.rules.Name;
import dev.dateline.annotate.rules.RuleLayer;
import dev.dateline.annotate.tagger.NameTagger;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.Titles;
import dev.dateline.text.token.LetterCase;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bundled annotator for English text. It reads its model and word lists on first use. Thread-safe.
 */
public final class BuiltinAnnotator implements Annotator {
    /** The name that selects this annotator. */
    public static final String NAME = "builtin";

    private static final Comparator<FoundMention> IN_ORDER = Comparator.comparingInt(
                    (FoundMention found) -> found.mention().span().start())
            .thenComparingInt(found -> found.mention().span().end());

    private volatile @Nullable Parts parts;

    /** Creates an annotator with the bundled model. */
    public BuiltinAnnotator() {}

    /** Creates an annotator with a custom model. */
    public BuiltinAnnotator(AnnotatorModel model) {
        parts = Parts.of(model);
    }

    /** What it works with. */
    private record Parts(
            LanguageCheck language,
            NameFinder names,
            DateFinder dates,
            QuoteFinder quotes,
            OfficeFinder offices,
            LexiconAnnotator listed) {
        static Parts of(AnnotatorModel model) {
            AnnotatorLexicons lexicons = AnnotatorLexicons.load();
            Titles titles = Lexicons.shipped().titles();
            return new Parts(
                    new LanguageCheck(),
                    new NameFinder(model, lexicons, titles),
                    new DateFinder(),
                    new QuoteFinder(lexicons, titles),
                    new OfficeFinder(lexicons, titles),
                    new LexiconAnnotator(Lexicons.shipped().gazetteer()));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AnnotationResult annotate(AnnotationRequest request) {
        Parts ready = parts();
        Tokens tokens = Tokenizer.cut(request.text());
        LanguageCheck.Finding language = ready.language().check(tokens, request.language());
        String found = language.recognised();
        if (language.objection() != null) {
            List<FoundMention> listed =
                    ready.listed().find(tokens, found == null ? request.language() : found, request.known());
            return new AnnotationResult(listed, List.of(), language.objection(), found);
        }
        return annotate(ready, tokens, request, found);
    }

    private static AnnotationResult annotate(
            Parts parts, Tokens tokens, AnnotationRequest request, @Nullable String language) {
        Headline headline = Headline.of(request);
        Tokens whole = headline.isEmpty() ? tokens : Tokenizer.cut(headline.before() + request.text());
        FoundNames found = parts.names().find(whole, headline.before().length());
        List<FoundMention> names = new ArrayList<>(found.mentions(NAME));
        names.addAll(parts.offices().find(found, NAME));
        names.sort(IN_ORDER);
        List<FoundMention> dates = parts.dates().find(tokens, request.published(), NAME);
        return new AnnotationResult(
                inOrder(headline.mentions(names), dates),
                headline.quotes(parts.quotes().find(found)),
                null,
                language);
    }

    /**
     * The headline, which is read as the first paragraph of the text, so that names given in full only there are known.
     * What is found in it is dropped.
     *
     * @param before the headline and an empty line; empty when there is none, or when the text begins with it
     */
    private record Headline(String before) {
        static Headline of(AnnotationRequest request) {
            String title = request.title();
            if (title == null || title.isBlank() || request.text().startsWith(title)) {
                return new Headline("");
            }
            return new Headline(title.strip().replaceAll("\\s+", " ") + "\n\n");
        }

        boolean isEmpty() {
            return before.isEmpty();
        }

        private int length() {
            return before.codePointCount(0, before.length());
        }

        List<FoundMention> mentions(List<FoundMention> found) {
            int length = length();
            return found.stream()
                    .filter(mention -> mention.mention().span().start() >= length)
                    .map(mention -> new FoundMention(mention.mention().moved(-length), mention.role(), mention.layer()))
                    .toList();
        }

        List<FoundQuote> quotes(List<FoundQuote> found) {
            int length = length();
            return found.stream()
                    .filter(quote -> quote.quote().span().start() >= length)
                    .map(quote -> new FoundQuote(quote.quote().moved(-length), moved(quote.source(), length)))
                    .toList();
        }

        private static @Nullable Span moved(@Nullable Span source, int by) {
            return source == null || source.start() < by ? null : source.moved(-by);
        }
    }

    /**
     * Merges both, ordered by start. A date inside a person's name is dropped (June Carter, Friday the servant), and a name
     * inside a date: the Jan of Jan 29.
     */
    private static List<FoundMention> inOrder(List<FoundMention> found, List<FoundMention> dates) {
        List<FoundMention> names = new ArrayList<>(found);
        names.removeIf(name -> dates.stream()
                .anyMatch(date -> holds(date.mention().span(), name.mention().span())));
        List<FoundMention> all = new ArrayList<>(names.size() + dates.size());
        int next = 0;
        for (FoundMention date : dates) {
            Span span = date.mention().span();
            while (next < names.size() && names.get(next).mention().span().start() < span.end()) {
                all.add(names.get(next++));
            }
            Mention before = next == 0 ? null : names.get(next - 1).mention();
            boolean inPerson = before != null
                    && before.kind() == EntityKind.PERSON
                    && before.span().end() > span.start();
            if (!inPerson) {
                all.add(date);
            }
        }
        all.addAll(names.subList(next, names.size()));
        all.sort(IN_ORDER);
        return all;
    }

    private static boolean holds(Span date, Span name) {
        return date.start() <= name.start() && name.end() <= date.end() && !date.equals(name);
    }

    private Parts parts() {
        Parts ready = parts;
        return ready == null ? load() : ready;
    }

    private synchronized Parts load() {
        Parts ready = parts == null ? Parts.of(AnnotatorModel.standard()) : parts;
        parts = ready;
        return ready;
    }

    /**
     * Finds persons, organizations, countries and places: first the trained tagger, then the rules, then which names
     * are one entity. Thread-safe.
     */
    private static final class NameFinder {
        private final NameTagger tagger;
        private final RuleLayer rules;
        private final NameLinker linker;
        private final Asides asides;
        private final NameCompounds compounds;

        /** A finder with this model and these word lists. */
        NameFinder(AnnotatorModel model, AnnotatorLexicons lexicons, Titles titles) {
            tagger = model.tagger();
            rules = new RuleLayer(lexicons, titles, Lexicons.shipped().gazetteer());
            linker = new NameLinker(lexicons);
            asides = new Asides();
            compounds = new NameCompounds(lexicons, Lexicons.shipped().gazetteer());
        }

        /**
         * The names of a text. Of those in the headline, where capitals say little, only full names of persons.
         *
         * @param headline the UTF-16 units of the headline and the empty line after it; 0 if there is none
         */
        FoundNames find(Tokens cut, int headline) {
            boolean shouting = LetterCase.isShouting(cut.text());
            Tokens tokens = shouting ? cut : compounds.split(cut);
            List<Name> tagged = tagger.tag(tokens).stream()
                    .map(Name::of)
                    .filter(name -> tokens.start(name.from()) >= headline
                            || (name.kind() == EntityKind.PERSON && name.length() > 1))
                    .toList();
            Asides.Found aside = asides.find(tokens);
            List<Name> names = shouting
                    ? rules.correctCapitals(tokens, tagged)
                    : rules.correct(tokens, tagged, aside.all(), aside.codes());
            return new FoundNames(tokens, names, linker.link(tokens, names));
        }
    }
}
