package dev.dateline.elastic.search;

import dev.dateline.search.result.ArticleHit;
import dev.dateline.text.token.Sentences;
import dev.dateline.text.word.CodePoints;

/**
 * The sentence around a quote. A quote that is a sentence by itself gets the next one of its paragraph, which usually names
 * the speaker. Pure functions.
 *
 * @param before the text of the sentence before the quote, with the quotation mark
 * @param after the text after the quote, with the quotation mark
 */
record QuoteContext(String before, String after) {
    /** The longest text on each side in UTF-16 units: two lines on the page. */
    private static final int MOST = 160;

    /** The sentence of a quote in the text of its article; nothing when the offsets do not fit the text. */
    static QuoteContext of(String text, ArticleHit.Quote quote) {
        CodePoints offsets = CodePoints.of(text);
        int length = quote.text().codePointCount(0, quote.text().length());
        if (text.isEmpty() || quote.start() + length > offsets.length()) {
            return new QuoteContext("", "");
        }
        int start = offsets.toUtf16(quote.start());
        int end = offsets.toUtf16(quote.start() + length);
        Sentences sentences = new Sentences(text);
        String before = text.substring(Math.min(start, sentences.start(start)), start);
        int last = Math.max(end, sentences.end(Math.max(start, end - 1)));
        if (!hasWords(before) && !hasWords(text.substring(end, last)) && last < text.length()) {
            int paragraph = text.indexOf('\n', end);
            int next = sentences.end(Math.min(text.length() - 1, last + 1));
            last = Math.max(last, paragraph < 0 ? next : Math.min(paragraph, next));
        }
        return new QuoteContext(ending(before), beginning(text.substring(end, last)));
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The end of a text, cut before a word. */
    private static String ending(String text) {
        String whole = text.stripLeading();
        if (whole.length() <= MOST) {
            return whole;
        }
        int space = whole.indexOf(' ', whole.length() - MOST);
        return space < 0 ? "" : "…" + whole.substring(space);
    }

    /** The beginning of a text, cut after a word. */
    private static String beginning(String text) {
        String whole = text.stripTrailing();
        if (whole.length() <= MOST) {
            return whole;
        }
        int space = whole.lastIndexOf(' ', MOST);
        return space < 0 ? "" : whole.substring(0, space) + " …";
    }
}
