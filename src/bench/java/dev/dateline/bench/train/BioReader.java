package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.Label;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads corpora of one word a line with a tab and its tag: O, or B- and I- with PER, ORG or LOC. An empty line ends a
 * sentence, a line {@code -DOCSTART-} a text. Tags of other kinds count as O. One thread.
 */
public final class BioReader {
    private final List<MarkedText> texts = new ArrayList<>();
    private final List<String[]> sentences = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    private BioReader() {}

    /**
     * The texts of a corpus.
     *
     * @throws IOException when it cannot be read, or a line is not of this form (the message names the line)
     */
    public static List<MarkedText> read(BufferedReader source) throws IOException {
        BioReader reader = new BioReader();
        int number = 0;
        for (String line = source.readLine(); line != null; line = source.readLine()) {
            number++;
            if (line.startsWith("-DOCSTART-")) {
                reader.endText();
            } else if (line.isBlank()) {
                reader.endSentence();
            } else {
                reader.word(line, number);
            }
        }
        reader.endText();
        return reader.texts;
    }

    private void word(String line, int number) throws IOException {
        int tab = line.indexOf('\t');
        if (tab <= 0) {
            throw new IOException("line " + number + " has no word, tab and tag: " + line);
        }
        Compounds.add(line.substring(0, tab), line.substring(tab + 1), words, tags);
    }

    private void endSentence() {
        if (words.isEmpty()) {
            return;
        }
        sentences.add(words.toArray(String[]::new));
        for (int i = 0; i < tags.size(); i++) {
            labels.add(label(i));
        }
        words.clear();
        tags.clear();
    }

    private int label(int i) {
        EntityKind kind = kind(tags.get(i));
        if (kind == null) {
            return Label.OUTSIDE;
        }
        boolean first = i == 0 || tags.get(i).startsWith("B-") || kind(tags.get(i - 1)) != kind;
        boolean last = i + 1 == tags.size() || tags.get(i + 1).startsWith("B-") || kind(tags.get(i + 1)) != kind;
        return Label.of(kind, first ? last ? Label.ONLY : Label.FIRST : last ? Label.LAST : Label.INNER);
    }

    private static @org.jspecify.annotations.Nullable EntityKind kind(String tag) {
        return switch (tag.substring(tag.indexOf('-') + 1)) {
            case "PER" -> EntityKind.PERSON;
            case "ORG" -> EntityKind.ORGANIZATION;
            case "LOC" -> EntityKind.PLACE;
            default -> null;
        };
    }

    private void endText() {
        endSentence();
        if (!sentences.isEmpty()) {
            texts.add(new MarkedText(
                    Tokens.ofSentences(sentences),
                    labels.stream().mapToInt(label -> label).toArray()));
        }
        sentences.clear();
        labels.clear();
    }

    /**
     * Splits words of a corpus as our own tokenizer does: "Dallas-based" and "anti-Trump" into three. The name keeps the
     * word's tag, the rest is outside.
     */
    static final class Compounds {
        private Compounds() {}

        static void add(String word, String tag, List<String> words, List<String> tags) {
            Tokens cut =
                    word.indexOf('-') > 0 && word.length() > 4 ? Tokenizer.cut(word) : Tokens.ofSentences(List.of());
            boolean compound = cut.count() == 3 && cut.word(1).equals("-");
            if (!compound) {
                words.add(word);
                tags.add(tag);
                return;
            }
            int named = Character.isLowerCase(cut.word(0).charAt(0)) ? 2 : 0;
            for (int i = 0; i < 3; i++) {
                words.add(cut.word(i));
                tags.add(i == named ? tag : "O");
            }
        }
    }
}
