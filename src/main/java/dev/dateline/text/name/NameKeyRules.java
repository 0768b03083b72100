package dev.dateline.text.name;

import dev.dateline.text.fold.LetterFolding;
import dev.dateline.text.fold.MarkStripping;
import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.LexiconFile;
import java.util.List;

/**
 * The rules by which name tokens get their keys, read once from the lexicons in lexicons/names. Immutable, safe for many
 * threads; each thread takes a {@link NameKeyEncoder} of its own from {@link #newEncoder()}.
 *
 * <p>The way of a token: {@link LetterFolding} (case, one form a letter), then the script tables (every letter as
 * English newspapers romanise it), then one rule set for each {@link NameGrade}. docs/names.md tells it with examples.
 */
public final class NameKeyRules {

    private static final List<String> SCRIPTS = List.of(
            "cyrillic",
            "greek",
            "arabic",
            "hebrew",
            "georgian",
            "armenian",
            "kana",
            "hangul",
            "indic",
            "sinhala",
            "thai",
            "han");

    private final LetterFolding folding;
    private final RewritePass scripts;
    private final MarkStripping marks = new MarkStripping();
    private final RewriteRules letters;
    private final RewriteRules close;
    private final RewriteRules wide;
    private final RewriteRules bare;

    private NameKeyRules() {
        scripts = RewritePass.of(
                SCRIPTS.stream().flatMap(script -> read(script).stream()).toList());
        letters = new RewriteRules(read("letters"));
        close = new RewriteRules(read("close"));
        wide = new RewriteRules(read("wide"));
        bare = new RewriteRules(read("bare"));
        folding = new LetterFolding(letter -> scripts.knows(letter) || letters.knows(letter));
    }

    /**
     * Reads the rules that ship with the program; about a tenth of a second.
     *
     * @throws LexiconException when a line of them is broken, naming file and line
     */
    public static NameKeyRules bundled() {
        return new NameKeyRules();
    }

    private static List<RewritePass> read(String name) {
        return RuleReader.read(LexiconFile.bundled("names/" + name + ".tsv"));
    }

    /** A new encoder over these rules, for one thread. */
    public NameKeyEncoder newEncoder() {
        return new NameKeyEncoder(this);
    }

    LetterFolding folding() {
        return folding;
    }

    RewritePass scripts() {
        return scripts;
    }

    MarkStripping marks() {
        return marks;
    }

    RewriteRules letters() {
        return letters;
    }

    RewriteRules close() {
        return close;
    }

    RewriteRules wide() {
        return wide;
    }

    RewriteRules bare() {
        return bare;
    }
}
