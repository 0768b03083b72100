package dev.dateline.elastic.document;

/**
 * The names of the indexed fields, as mappings/articles.json and mappings/entities.json define them. A dot separates a field
 * from a field below it. Constants only.
 */
public final class Fields {
    public static final String ID = "id";
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String NAMES = "names";
    public static final String NAMES_VARIANTS = "names.variants";
    public static final String FORMS = "forms";
    public static final String FORMS_CAPITALS = "forms_capitals";
    public static final String PUBLISHED = "published";
    public static final String PUBLISHED_DAY = "published_day";
    public static final String PUBLISHED_DAYS = "published_days";
    public static final String PUBLISHED_PRECISION = "published_precision";
    public static final String PUBLISHED_AS_GIVEN = "published_as_given";
    public static final String MENTIONED_DAYS = "mentioned_days";
    public static final String SOURCE = "source";
    public static final String URL = "url";
    public static final String URL_WORDS = "url_words";
    public static final String SITE = "site";
    public static final String LANGUAGE = "language";
    public static final String AUTHORS = "authors";
    public static final String AUTHORS_WORDS = "authors.words";
    public static final String SECTION = "section";
    public static final String SECTION_WORDS = "section.words";
    public static final String PAGE = "page";
    public static final String PAGE_WORDS = "page.words";
    public static final String TOPICS = "topics";
    public static final String ACTORS = "actors";
    public static final String PERSONS = "persons";
    public static final String ORGANIZATIONS = "organizations";
    public static final String COUNTRIES = "countries";
    public static final String PLACES = "places";
    public static final String SPEAKERS = "speakers";
    public static final String SPELLINGS = "spellings";
    public static final String SPELLINGS_VARIANTS = "spellings.variants";
    public static final String EVIDENCE = "evidence";
    public static final String DECIDED = "decided";
    public static final String QUOTES = "quotes";
    public static final String QUOTE_START = "quotes.start";
    public static final String QUOTE_END = "quotes.end";
    public static final String QUOTE_SPEAKER = "quotes.speaker";
    public static final String QUOTE_SPEAKER_VARIANTS = "quotes.speaker.variants";
    public static final String QUOTE_SPEAKER_ID = "quotes.speaker_id";
    public static final String QUOTE_ABOUT = "quotes.about";
    public static final String QUOTE_CUE = "quotes.cue";
    public static final String QUOTE_TEXT = "quotes.text";
    public static final String MENTIONS = "mentions";
    public static final String ENTITIES = "entities";
    public static final String NAMED = "named";
    public static final String EXTRA = "extra";
    public static final String ADDED = "added";
    public static final String CONTENT_HASH = "content_hash";
    public static final String TOGETHER = "together";
    public static final String SPEAKING = "speaking";
    public static final String FAMILY = "family";
    public static final String FINGERPRINT = "fingerprint";
    public static final String FINGERPRINT_BANDS = "fingerprint_bands";

    /** The prints of the passages in the text. */
    public static final String PASSAGES = "passages";

    /** The prints of the passages that the source repeats and that were taken out of the text. */
    public static final String REPEATED = "repeated";

    /** Fields of the entities index only. */
    public static final String KIND = "kind";

    public static final String NAME = "name";
    public static final String NAME_SORT = "name.sort";
    public static final String NAME_VARIANTS = "name.variants";
    public static final String NAME_KEYS = "name_keys";
    public static final String COUNTRY = "country";
    public static final String POSITION = "position";
    public static final String ARTICLES = "articles";

    /** Fields of the index of forms. */
    public static final String FORM = "form";

    public static final String KEYS = "keys";

    private Fields() {}
}
