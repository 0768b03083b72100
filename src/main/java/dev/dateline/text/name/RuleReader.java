package dev.dateline.text.name;

import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.LexiconFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes rewriting passes of a rule lexicon. Its lines have five columns: before, letters, after, becomes, example (see
 * docs/names.md). Several spellings with one rule stand in the letters column with blanks between; {@code -} in becomes
 * drops the letters; a line {@code == title} begins a new pass. Every rule must have an example.
 */
final class RuleReader {

    private static final int COLUMNS = 5;
    private static final int BEFORE = 0;
    private static final int LETTERS = 1;
    private static final int AFTER = 2;
    private static final int BECOMES = 3;
    private static final int EXAMPLE = 4;

    private final LexiconFile file;
    private final List<RewritePass> passes = new ArrayList<>();
    private final List<RewriteRule> rules = new ArrayList<>();

    private RuleReader(LexiconFile file) {
        this.file = file;
    }

    /**
     * Reads all passes of a lexicon.
     *
     * @throws LexiconException when a line is broken
     */
    static List<RewritePass> read(LexiconFile file) {
        RuleReader reader = new RuleReader(file);
        for (LexiconFile.Line line : file.lines()) {
            if (line.text().startsWith("==")) {
                reader.endPass();
            } else {
                reader.add(line);
            }
        }
        reader.endPass();
        return List.copyOf(reader.passes);
    }

    private void add(LexiconFile.Line line) {
        List<String> columns = file.columns(line, COLUMNS);
        if (columns.get(LETTERS).isBlank() || columns.get(BECOMES).isEmpty()) {
            throw file.broken(line, "letters and becomes must not be empty; write - to drop letters");
        }
        if (columns.get(EXAMPLE).isBlank()) {
            throw file.broken(line, "a rule needs an example");
        }
        String becomes = columns.get(BECOMES).equals("-") ? "" : columns.get(BECOMES);
        try {
            LetterContext before = LetterContext.parse(columns.get(BEFORE));
            LetterContext after = LetterContext.parse(columns.get(AFTER));
            for (String letters : columns.get(LETTERS).split(" ", -1)) {
                rules.add(new RewriteRule(before, letters, after, becomes));
            }
        } catch (IllegalArgumentException e) {
            throw file.broken(line, String.valueOf(e.getMessage()));
        }
    }

    private void endPass() {
        if (!rules.isEmpty()) {
            passes.add(new RewritePass(rules));
            rules.clear();
        }
    }
}
