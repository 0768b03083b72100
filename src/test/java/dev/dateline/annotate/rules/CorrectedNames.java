package dev.dateline.annotate.rules;

import dev.dateline.annotate.Layer;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.article.EntityKind;
import dev.dateline.text.Lexicons;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Applies the rules to names given by a test as tagger output. */
final class CorrectedNames {
    private static final RuleLayer RULES = new RuleLayer(
            AnnotatorLexicons.load(),
            Lexicons.shipped().titles(),
            Lexicons.shipped().gazetteer());

    private CorrectedNames() {}

    /**
     * Returns the names after all rules, as words/kind/role.
     *
     * @param tagged the names before the rules, as words/kind; each is searched for after the previous one. A question
     *     mark after the kind means that the tagger was not sure
     */
    static List<String> of(String text, String... tagged) {
        Tokens tokens = Tokenizer.cut(text);
        List<Name> names = new ArrayList<>();
        int behind = 0;
        for (String name : tagged) {
            int slash = name.lastIndexOf('/');
            boolean unsure = name.endsWith("?");
            int start = text.indexOf(name.substring(0, slash), behind);
            behind = start + slash;
            names.add(new Name(
                    tokenAt(tokens, start),
                    tokenAt(tokens, behind - 1) + 1,
                    EntityKind.valueOf(name.substring(slash + 1).replace("?", "")),
                    unsure ? 0.1 : 0.9,
                    Layer.MODEL,
                    null));
        }
        return RULES.correct(tokens, names).stream()
                .map(name -> tokens.words(name.from(), name.to()) + "/" + name.kind() + "/" + name.role())
                .toList();
    }

    private static int tokenAt(Tokens tokens, int offset) {
        int token = 0;
        while (tokens.end(token) <= offset) {
            token++;
        }
        return token;
    }
}
