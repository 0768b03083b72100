package dev.dateline.text.name;

import dev.dateline.text.fold.FoldingTable;
import dev.dateline.text.fold.NameFolding;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.util.List;

/**
 * The rules by which name tokens get their keys, from the lexicons in lexicons/names. Immutable, safe for many threads;
 * each thread takes a {@link NameKeyEncoder} of its own from {@link #newEncoder()}.
 *
 * <p>A token passes through {@link NameFolding} (case, one form a letter), then the script tables (every letter as
 * English newspapers romanise it), then one rule set for each {@link NameGrade}. docs/names.md explains them with
 * examples.
 */
public final class NameKeyRules {

    private static final List<String> SCRIPTS =
            List.of("cyrillic greek arabic hebrew georgian armenian kana hangul indic sinhala thai han".split(" ", -1));

    private final NameFolding folding;
    private final RewriteRules scripts;
    private final RewriteRules letters;
    private final RewriteRules close;
    private final RewriteRules wide;
    private final RewriteRules bare;

    private NameKeyRules() {
        scripts = RewriteRules.inOnePass(
                SCRIPTS.stream().map(NameKeyRules::lexicon).toList());
        letters = RewriteRules.of(lexicon("letters"));
        close = RewriteRules.of(lexicon("close"));
        wide = RewriteRules.of(lexicon("wide"));
        bare = RewriteRules.of(lexicon("bare"));
        folding = new NameFolding(FoldingTable.shipped(), letter -> scripts.knows(letter) || letters.knows(letter));
    }

    /**
     * Reads the rules that ship with the program; about a tenth of a second.
     *
     * @throws LexiconException when a line of them is broken
     */
    public static NameKeyRules read() {
        return new NameKeyRules();
    }

    private static Lexicon lexicon(String name) {
        return Lexicon.read("names/" + name + ".tsv");
    }

    /** A new encoder over these rules, for one thread. */
    public NameKeyEncoder newEncoder() {
        return new NameKeyEncoder(this);
    }

    NameFolding folding() {
        return folding;
    }

    RewriteRules scripts() {
        return scripts;
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
