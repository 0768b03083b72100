package dev.dateline.article;

import java.util.List;

/** The keys of the article format, as article.schema.json describes them. */
final class Keys {
    static final String ID = "id";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String PUBLISHED = "published";
    static final String SOURCE = "source";
    static final String URL = "url";
    static final String LANGUAGE = "language";
    static final String AUTHORS = "authors";
    static final String SECTION = "section";
    static final String TOPICS = "topics";
    static final String MENTIONS = "mentions";
    static final String QUOTES = "quotes";
    static final String ENTITIES = "entities";
    static final String OFFSETS = "offsets";
    static final String EXTRA = "extra";

    static final String START = "start";
    static final String END = "end";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String VALUE = "value";
    static final String CONFIDENCE = "confidence";
    static final String TOOL = "tool";
    static final String SPEAKER = "speaker";
    static final String SPEAKER_ID = "speaker_id";
    static final String CUE = "cue";

    static final List<String> OF_ARTICLE = List.of(
            ID, TITLE, TEXT, PUBLISHED, SOURCE, URL, LANGUAGE, AUTHORS, SECTION, TOPICS, MENTIONS, QUOTES, ENTITIES,
            OFFSETS, EXTRA);
    static final List<String> OF_MENTION = List.of(START, END, KIND, NAME, ID, VALUE, CONFIDENCE, TOOL, TEXT);
    static final List<String> OF_QUOTE = List.of(START, END, SPEAKER, SPEAKER_ID, CUE, TEXT);
    static final List<String> OF_ENTITY = List.of(KIND, NAME, ID);

    private Keys() {}
}
