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
 * Finds persons where a text calls them by their office, after it has said who holds it: "the US president". An office
 * alone ("the president") may be anybody's, and is left. Safe for many threads.
 */
public final class OfficeFinder {
    /** "The former Kremlin chief of staff" has four words; longer ones are sentences. */
    private static final int LONGEST = 5;

    /** As sure as other rules that look at a whole text. */
    private static final double CONFIDENCE = 0.8;

    private final OfficeWords offices;
    private final WordLists<ClauseWord> clauseWords;

    /** A finder that knows these words for what people are. */
    public OfficeFinder(AnnotatorLexicons lexicons, Titles titles) {
        offices = new OfficeWords(lexicons, titles);
        clauseWords = lexicons.clauseWords();
    }

    /** The phrases, without their article, in order, without overlap. */
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

    /** The token behind the last word for an office; {@code the} when there is none, or a person is named with it. */
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
