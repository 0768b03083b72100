package dev.dateline.annotate.rules;

import dev.dateline.annotate.Layer;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.token.Tokenizer;
import dev.dateline.annotate.token.Tokens;
import dev.dateline.article.EntityKind;
import dev.dateline.text.Lexicons;
import java.util.ArrayList;
import java.util.List;

/** The rules on names that a test gives as if the tagger had found them. */
final class CorrectedNames {
    private static final RuleLayer RULES = new RuleLayer(
            AnnotatorLexicons.load(),
            Lexicons.shipped().titles(),
            Lexicons.shipped().gazetteer());

    private CorrectedNames() {}

    /**
     * The names after all rules, as words/kind/role.
     *
     * @param tagged names before them, each looked for behind the one before, as words/kind; with a question mark behind
     *     the kind the tagger was not sure
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
