package dev.dateline.text.name;

import dev.dateline.text.lexicon.LexiconFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How Chinese and Korean surnames in Han characters are read outside Mandarin. Immutable, safe for many threads. */
final class HanSurnames {

    private static final int COLUMNS = 2;

    private final Map<String, List<String>> readings = new HashMap<>();

    /** Reads a lexicon of characters, tab, readings. */
    static HanSurnames read(LexiconFile file) {
        HanSurnames surnames = new HanSurnames();
        for (LexiconFile.Line line : file.lines()) {
            List<String> columns = file.columns(line, COLUMNS);
            for (String character : columns.get(0).split(" ", -1)) {
                surnames.readings.put(character, List.of(columns.get(1).split(" ", -1)));
            }
        }
        return surnames;
    }

    /** Readings of a word, folded; empty when it is no such surname. */
    List<String> readings(String word) {
        return readings.getOrDefault(word, List.of());
    }
}
