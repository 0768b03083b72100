package dev.dateline.elastic.document;

import dev.dateline.article.Article;
import dev.dateline.article.Quote;
import dev.dateline.text.name.NameForms;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of names in one article: in title, text, the names it is annotated with, and the speakers of its quotes.
 * Immutable once made.
 */
public final class ArticleForms {
    /** No forms. */
    static final ArticleForms NONE = new ArticleForms();

    /** Letters from which on a form that the article has only in capitals is taken for a name and not for a short form. */
    private static final int LONGEST_SHORT_FORM = 5;

    /** How each form is written, by the form folded; in capitals only when nothing else was met. */
    private final Map<String, NameForms.Form> forms = new LinkedHashMap<>();

    private final Set<String> compounds = new LinkedHashSet<>();

    private ArticleForms() {}

    /** The forms of an article that names these entities. */
    public static ArticleForms of(Article article, NamedEntities named) {
        ArticleForms forms = new ArticleForms();
        forms.addAll(NameForms.inText(article.title()));
        forms.addAll(NameForms.inText(article.text()));
        forms.compounds.addAll(NameForms.compounds(article.title()));
        forms.compounds.addAll(NameForms.compounds(article.text()));
        named.all().forEach(entity -> entity.spellings().forEach(name -> forms.addAll(NameForms.inName(name))));
        for (Quote quote : article.annotations().quotes()) {
            if (quote.speaker() != null) {
                forms.addAll(NameForms.inName(quote.speaker()));
            }
        }
        return forms;
    }

    private void addAll(List<NameForms.Form> met) {
        for (NameForms.Form form : met) {
            forms.merge(form.folded(), form, (one, other) -> one.isCapitals() ? other : one);
        }
    }

    /** All of them, folded. */
    Iterable<String> all() {
        return forms.keySet();
    }

    /** Those that the article has in capitals only, folded. */
    List<String> onlyCapitals() {
        return forms.values().stream()
                .filter(NameForms.Form::isCapitals)
                .map(NameForms.Form::folded)
                .toList();
    }

    /** How the forms are written, by the form folded. */
    public Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        forms.forEach((folded, form) -> written.put(folded, written(form)));
        return written;
    }

    /** The words that the article writes with one hyphen, folded, the hyphen in them. */
    public Set<String> compounds() {
        return compounds;
    }

    /** The key under which the index of forms has a compound, by the word in one piece. */
    public static String compoundKey(String word) {
        return "j:" + word;
    }

    private static String written(NameForms.Form form) {
        String word = form.written();
        if (!form.isCapitals() || word.length() <= LONGEST_SHORT_FORM) {
            return word;
        }
        StringBuilder name = new StringBuilder(word.length());
        word.codePoints()
                .forEach(character ->
                        name.appendCodePoint(name.isEmpty() ? character : Character.toLowerCase(character)));
        return name.toString();
    }
}
