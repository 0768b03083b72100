package dev.dateline.elastic.names;

import dev.dateline.elastic.cluster.Failures;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.WordSpellings;
import dev.dateline.search.query.WordSpellings.Other;
import dev.dateline.search.request.SpellingChoice;
import dev.dateline.search.result.QuerySpellings;
import dev.dateline.search.spelling.WordVariants;
import dev.dateline.text.name.NameForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks up the other spellings of the names in a query: which forms of the archive are the same name, which are similar,
 * and how many articles have each. The forms are judged in {@link ArchiveForms}; here is decided which words of a query
 * are looked up and what is searched for them. Safe for many threads.
 */
final class SpellingLookup {
    /** Names of one query that are looked up; the words behind them are searched as they are. */
    static final int MOST_NAMES = 64;

    /** The boost of another spelling, and of a similar name: below the word itself (1) and its inflections (0.9). */
    private static final float SAME = 0.75f;

    private static final float SIMILAR = 0.5f;

    private final ArchiveForms forms;

    SpellingLookup(ArchiveForms forms) {
        this.forms = forms;
    }

    /**
     * The query with the other spellings of its names.
     *
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    QueryNode spelled(QueryNode root, SpellingChoice choice) {
        List<String> asked = asked(root);
        if (asked.isEmpty()) {
            return root;
        }
        List<String> some = asked.subList(0, Math.min(MOST_NAMES, asked.size()));
        return spelled(root, Failures.translated(() -> forms.judged(some)), choice);
    }

    /** What was looked up for a query, and what was left out. */
    QuerySpellings found(QueryNode resolved) {
        List<String> asked = asked(resolved);
        List<String> notes = new ArrayList<>();
        if (!asked.isEmpty() && !forms.isReady()) {
            notes.add("Other spellings were not searched: the archive was indexed by an older version and has no list of"
                    + " its spellings. Index it again with \"dateline index --full\".");
        }
        if (asked.size() > MOST_NAMES) {
            notes.add("Other spellings were searched for the first " + MOST_NAMES + " names only.");
        }
        return QuerySpellings.of(resolved, notes);
    }

    /** The names to look up, each once. */
    private static List<String> asked(QueryNode root) {
        return root.stream(SpellingLookup::mayHaveNames)
                .flatMap(node -> switch (node) {
                    case QueryNode.Word word -> parts(word);
                    case QueryNode.PlaceName place -> Stream.of(place.text());
                    default -> Stream.empty();
                })
                .distinct()
                .toList();
    }

    private static boolean mayHaveNames(QueryNode node) {
        return !(node instanceof QueryNode.InField in) || in.field().kind() != QueryField.Kind.VALUES;
    }

    /** The parts of a word that may be names, as typed. */
    private static Stream<String> parts(QueryNode.Word word) {
        return NameForms.words(word.text()).stream()
                .map(NameForms.Form::written)
                .filter(part -> NameForms.mayBeName(part) || WordVariants.mayBePlace(part));
    }

    private static QueryNode spelled(QueryNode node, Map<String, ArchiveForms.Judged> judged, SpellingChoice choice) {
        return switch (node) {
            case QueryNode.Word word -> new QueryNode.Word(word.text(), word(word, judged, choice));
            case QueryNode.PlaceName place -> new QueryNode.PlaceName(place.words(), place(place, judged, choice));
            default -> mayHaveNames(node) ? node.map(part -> spelled(part, judged, choice)) : node;
        };
    }

    private static WordSpellings place(
            QueryNode.PlaceName place, Map<String, ArchiveForms.Judged> judged, SpellingChoice choice) {
        return spellings(List.of(new NameForms.Form(place.text(), NameForms.fold(place.text()))), judged, choice);
    }

    private static WordSpellings word(
            QueryNode.Word word, Map<String, ArchiveForms.Judged> judged, SpellingChoice choice) {
        return spellings(NameForms.words(word.text()), judged, choice);
    }

    /** The spellings of a word from those of its parts: each part in each spelling, the others as they are. */
    private static WordSpellings spellings(
            List<NameForms.Form> parts, Map<String, ArchiveForms.Judged> judged, SpellingChoice choice) {
        List<Other> all = new ArrayList<>();
        List<Other> offered = new ArrayList<>();
        int left = 0;
        boolean isContested = false;
        for (int at = 0; at < parts.size(); at++) {
            ArchiveForms.Judged found = judged.get(parts.get(at).written());
            if (found == null) {
                continue;
            }
            left += found.left();
            isContested |= found.isContested();
            for (ArchiveForms.Counted form : found.same()) {
                all.add(other(parts, at, form, SAME, choice));
            }
            for (ArchiveForms.Counted form : found.similar()) {
                (choice.similar() ? all : offered).add(other(parts, at, form, SIMILAR, choice));
            }
        }
        Comparator<Other> frequent = Comparator.comparingLong(Other::articles).reversed();
        all.sort(frequent.thenComparing(Other::found));
        offered.sort(frequent.thenComparing(Other::found));
        return all.isEmpty() && offered.isEmpty() && !isContested ? WordSpellings.NONE : new WordSpellings(all, offered, left, isContested);
    }

    private static Other other(
            List<NameForms.Form> parts, int at, ArchiveForms.Counted form, float boost, SpellingChoice choice) {
        String terms = terms(parts, at, form.folded());
        return new Other(
                parts.get(at).written(),
                form.form(),
                terms,
                form.articles(),
                boost * form.commonness(),
                !choice.isOff(form.folded()),
                form.isPlace());
    }

    private static String terms(List<NameForms.Form> parts, int at, String folded) {
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            terms.append(i == 0 ? "" : " ").append(i == at ? folded : parts.get(i).folded());
        }
        return terms.toString();
    }
}
