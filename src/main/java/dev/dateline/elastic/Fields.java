package dev.dateline.elastic;

/** The names of the indexed fields, as mappings/articles.json and mappings/entities.json define them. */
final class Fields {
    static final String ID = "id";
    static final String TITLE = "title";
    static final String TITLE_EXACT = "title.exact";
    static final String TITLE_VARIANTS = "title.variants";
    static final String TEXT = "text";
    static final String TEXT_EXACT = "text.exact";
    static final String TEXT_VARIANTS = "text.variants";
    static final String NAMES = "names";
    static final String NAMES_VARIANTS = "names.variants";
    static final String PUBLISHED = "published";
    static final String PUBLISHED_DAYS = "published_days";
    static final String PUBLISHED_PRECISION = "published_precision";
    static final String PUBLISHED_AS_GIVEN = "published_as_given";
    static final String MENTIONED_DAYS = "mentioned_days";
    static final String SOURCE = "source";
    static final String URL = "url";
    static final String LANGUAGE = "language";
    static final String AUTHORS = "authors";
    static final String SECTION = "section";
    static final String TOPICS = "topics";
    static final String ACTORS = "actors";
    static final String PERSONS = "persons";
    static final String ORGANIZATIONS = "organizations";
    static final String COUNTRIES = "countries";
    static final String PLACES = "places";
    static final String SPEAKERS = "speakers";
    static final String SPELLINGS = "spellings";
    static final String SPELLINGS_VARIANTS = "spellings.variants";
    static final String QUOTES = "quotes";
    static final String QUOTE_START = "quotes.start";
    static final String QUOTE_END = "quotes.end";
    static final String QUOTE_SPEAKER = "quotes.speaker";
    static final String QUOTE_SPEAKER_VARIANTS = "quotes.speaker.variants";
    static final String QUOTE_SPEAKER_ID = "quotes.speaker_id";
    static final String QUOTE_ABOUT = "quotes.about";
    static final String QUOTE_CUE = "quotes.cue";
    static final String QUOTE_TEXT = "quotes.text";
    static final String QUOTE_TEXT_EXACT = "quotes.text.exact";
    static final String QUOTE_TEXT_VARIANTS = "quotes.text.variants";
    static final String MENTIONS = "mentions";
    static final String ENTITIES = "entities";
    static final String NAMED = "named";
    static final String EXTRA = "extra";
    static final String CONTENT_HASH = "content_hash";
    static final String TOGETHER = "together";
    static final String SPEAKING = "speaking";
    static final String FAMILY = "family";
    static final String FINGERPRINT = "fingerprint";
    static final String FINGERPRINT_BANDS = "fingerprint_bands";

    /** Fields of the entities index that the articles index has not. */
    static final String KIND = "kind";

    static final String NAME = "name";
    static final String NAME_SORT = "name.sort";
    static final String NAME_VARIANTS = "name.variants";
    static final String NAME_KEYS = "name_keys";
    static final String COUNTRY = "country";
    static final String POSITION = "position";
    static final String ARTICLES = "articles";

    private Fields() {}
}
