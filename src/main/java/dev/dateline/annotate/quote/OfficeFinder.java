package dev.dateline.annotate.quote;

import dev.dateline.annotate.FoundMention;
import dev.dateline.annotate.FoundNames;
import dev.dateline.annotate.Layer;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.name.Titles;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds references to persons by their office, such as "the US president", if the text says who holds that office. An
 * office alone ("the president") is skipped because it is ambiguous. Thread-safe.
 */
public final class OfficeFinder {
    /** Maximum number of words after "the": "the former Kremlin chief of staff". Longer phrases are sentences. */
    private static final int LONGEST = 5;

    /** The same confidence as other rules that look at a whole text. */
    private static final double CONFIDENCE = 0.8;

    private final OfficeWords offices;
    private final WordLists<ClauseWord> clauseWords;

    /** Creates a finder with these words for offices and titles. */
    public OfficeFinder(AnnotatorLexicons lexicons, Titles titles) {
        offices = new OfficeWords(lexicons, titles);
        clauseWords = lexicons.clauseWords();
    }

    /** Returns the phrases without their article, in text order and without overlap. */
    public List<FoundMention> find(FoundNames names, String tool) {
        Passage passage = new Passage(names, List.of(), clauseWords);
        Offices held = new Offices(passage, offices);
        CodePoints offsets = CodePoints.of(names.tokens().text());
        List<FoundMention> mentions = new ArrayList<>();
        for (int token = 0; token < passage.count(); token++) {
            if (held.isEmpty() || !passage.folded(token).equals("the")) {
                continue;
            }
            int end = end(passage, token);
            Optional<String> holder = end - token > 2 ? held.holder(Source.phrase(token, end)) : Optional.empty();
            if (holder.isPresent()) {
                Span span = new Span(
                        offsets.fromUtf16(names.tokens().start(token + 1)),
                        offsets.fromUtf16(names.tokens().end(end - 1)));
                mentions.add(new FoundMention(
                        new Mention(span, EntityKind.PERSON, holder.get(), null, null, CONFIDENCE, tool),
                        null,
                        Layer.ALIAS));
                token = end - 1;
            }
        }
        return mentions;
    }

    /**
     * Returns the token after the last office word. Returns {@code the} without such a word, if the person's name
     * follows, or if the phrase is possessive.
     */
    private int end(Passage passage, int the) {
        int end = the;
        for (int token = the + 1; token <= the + LONGEST && token < passage.count(); token++) {
            if (passage.isPerson(passage.nameAt(token))
                    || passage.isEnd(token)
                    || passage.folded(token).equals(",")) {
                break;
            }
            end = offices.isOffice(passage.folded(token)) ? token + 1 : end;
        }
        return passage.isPerson(passage.nameAt(end)) || passage.isPossessive(end) ? the : end;
    }
}
