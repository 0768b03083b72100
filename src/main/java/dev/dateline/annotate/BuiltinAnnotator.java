package dev.dateline.annotate;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.LanguageCheck;
import dev.dateline.annotate.token.Tokenizer;
import dev.dateline.annotate.token.Tokens;
import dev.dateline.text.Titles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The annotator that comes with the program, for English text. It reads its model and word lists when it is first asked.
 * Safe for many threads.
 */
public final class BuiltinAnnotator implements Annotator {
    /** The name by which it is chosen. */
    public static final String NAME = "builtin";

    private @Nullable Parts parts;

    /** With the model that comes with the program. */
    public BuiltinAnnotator() {}

    /** With a model that somebody trained. */
    public BuiltinAnnotator(AnnotatorModel model) {
        parts = Parts.of(model);
    }

    /** What it works with. */
    private record Parts(LanguageCheck language, NameFinder names) {
        static Parts of(AnnotatorModel model) {
            return new Parts(new LanguageCheck(), new NameFinder(model, AnnotatorLexicons.load(), Titles.standard()));
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
        Optional<String> objection = ready.language().objection(tokens, request.language());
        return objection
                .map(AnnotationResult::leftOut)
                .orElseGet(() -> new AnnotationResult(ready.names().find(tokens, NAME), List.of(), null));
    }

    private synchronized Parts parts() {
        Parts ready = parts == null ? Parts.of(AnnotatorModel.standard()) : parts;
        parts = ready;
        return ready;
    }
}
