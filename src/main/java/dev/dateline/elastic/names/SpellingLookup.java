package dev.dateline.elastic.names;

import dev.dateline.elastic.cluster.Failures;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.WordSpellings;
import dev.dateline.search.query.WordSpellings.Other;
import dev.dateline.search.query.WordSpellings.Way;
import dev.dateline.search.request.SpellingChoice;
import dev.dateline.search.result.QuerySpellings;
import dev.dateline.text.name.NameForms;
import dev.dateline.text.spelling.WrittenForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks up what else is searched for the words of a query: the forms of the archive that are the same name ({@link
 * ArchiveForms} judges them), names that are only similar, and the other ways to write a word ({@link WrittenForms}). Safe
 * for many threads.
 */
final class SpellingLookup {
    /** Names of one query that are looked up; the words after them are searched as they are. */
    static final int MOST_NAMES = 64;

    /** Spellings of all names of a query that are searched: each becomes about five clauses of the request. */
    private static final int MOST_SPELLINGS = 1_000;

    /** The boost of another spelling, and of a similar name: below the word itself (1) and its inflections (0.9). */
    private static final float SAME = 0.75f;

    private static final float SIMILAR = 0.5f;

    /** Letters of each half from which on two words are searched as one though no article has them with a hyphen. */
    private static final int SAFE_HALF = 4;

    /** The Arabic article before a hyphen, which newspapers leave out: al-Assad, Assad. */
    private static final Set<String> ARTICLES = Set.of("al", "el");

    /** The boost of a name without its article. */
    private static final float BARE = 0.9f;

    /** Letters of a name that is searched without its article: not El Al. */
    private static final int SHORTEST_BARE = 4;

    /** An initial: the J. of J. D. Vance, who is also JD and J.D. Vance. */
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");

    /** Punctuation before and after a word of a phrase. */
    private static final Pattern AROUND_WORD = Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}+#]+$");

    private final ArchiveForms forms;

    SpellingLookup(ArchiveForms forms) {
        this.forms = forms;
    }

    /**
     * The query with what else is searched for its words.
     *
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    QueryNode spelled(QueryNode root, SpellingChoice choice) {
        AskedWords words = AskedWords.of(root);
        if (words.isEmpty()) {
            return root;
        }
        List<String> names = words.names().stream().limit(MOST_NAMES).toList();
        ArchiveForms.Found found = Failures.translated(() -> forms.find(names, words.compounds()));
        return new Spelled(found, choice, MOST_SPELLINGS / Math.max(1, names.size())).of(root);
    }

    /** What was looked up for a query, and what was left out. */
    QuerySpellings found(QueryNode resolved) {
        int names = AskedWords.of(resolved).names().size();
        List<String> notes = new ArrayList<>();
        if (names > 0 && !forms.isReady()) {
            notes.add(
                    "Other spellings were not searched: the archive was indexed by an older version and has no list of"
                            + " its spellings. Index it again with \"dateline index --full\".");
        }
        if (names > MOST_NAMES) {
            notes.add("Other spellings were searched for the first " + MOST_NAMES + " names only.");
        }
        return QuerySpellings.of(resolved, notes);
    }

    /**
     * Rewrites a query by what was found for it.
     *
     * @param found what the archive has
     * @param choice which spellings are used
     * @param most spellings of one name
     */
    private record Spelled(ArchiveForms.Found found, SpellingChoice choice, int most) {
        QueryNode of(QueryNode node) {
            return switch (node) {
                case QueryNode.Word word -> word(word, "", "");
                case QueryNode.PlaceName place ->
                    new QueryNode.PlaceName(place.words(), spellings(place, whole(place.text()), List.of()));
                case QueryNode.Phrase phrase -> new QueryNode.Phrase(phrase.text(), phrase(phrase));
                case QueryNode.Near near -> new QueryNode.Near(near.text(), near.distance(), phrase(near));
                case QueryNode.InField in -> inField(in);
                case QueryNode.And and -> new QueryNode.And(neighbours(and.nodes()));
                default -> node.map(this::of);
            };
        }

        private QueryNode inField(QueryNode.InField in) {
            if (in.field().kind() == QueryField.Kind.VALUES) {
                return in;
            }
            return in.map(AskedWords.isOfNames(in) ? this::name : this::of);
        }

        private QueryNode name(QueryNode node) {
            boolean isExact = node instanceof QueryNode.Phrase || node instanceof QueryNode.Near;
            return isExact ? node : node instanceof QueryNode.Term ? of(node) : node.map(this::name);
        }

        private static List<NameForms.Form> whole(String name) {
            return List.of(new NameForms.Form(name, NameForms.fold(name)));
        }

        /** Words next to each other may be written as one word. */
        private List<QueryNode> neighbours(List<QueryNode> nodes) {
            List<QueryNode> spelled = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                if (nodes.get(i) instanceof QueryNode.Word word) {
                    String before = i > 0 && nodes.get(i - 1) instanceof QueryNode.Word one ? one.text() : "";
                    String after =
                            i + 1 < nodes.size() && nodes.get(i + 1) instanceof QueryNode.Word one ? one.text() : "";
                    spelled.add(word(word, before, after));
                } else {
                    spelled.add(of(nodes.get(i)));
                }
            }
            return spelled;
        }

        private QueryNode.Word word(QueryNode.Word word, String before, String after) {
            List<NameForms.Form> parts = NameForms.words(word.text());
            Set<String> written = new LinkedHashSet<>();
            if (parts.size() < 2 || !AskedWords.namesPlace(parts)) {
                // The id of the place distinguishes Nur-Sultan, the town, from Nursultan, the president.
                written.addAll(written(List.of(word.text())));
                // A word is searched in all its forms, so ceasefires finds cease-fire.
                List<String> halves = halves(AskedWords.stem(NameForms.fold(word.text())));
                if (!halves.isEmpty()) {
                    written.add(String.join(" ", halves));
                }
            }
            written.addAll(WrittenForms.ofServant(NameForms.fold(word.text()), ""));
            addJoined(before, word.text(), written);
            addJoined(word.text(), after, written);
            return new QueryNode.Word(word.text(), spellings(word, parts, List.copyOf(written)));
        }

        private void addJoined(String one, String next, Set<String> written) {
            String first = NameForms.fold(one);
            String second = NameForms.fold(next);
            if (!first.isEmpty() && !second.isEmpty()) {
                WrittenForms.joined(first, second, this::isOneWord).forEach(way -> written.add(String.join(" ", way)));
            }
            written.addAll(WrittenForms.ofServant(first, second));
            if (INITIAL.matcher(one).matches() && INITIAL.matcher(next).matches()) {
                written.add(first + second);
                written.add(first + "." + second);
            }
        }

        private WordSpellings phrase(QueryNode.Term phrase) {
            List<NameForms.Form> parts = NameForms.words(phrase.text());
            List<String> words = Arrays.stream(phrase.text().split(" "))
                    .map(word -> AROUND_WORD.matcher(word).replaceAll(""))
                    .filter(word -> !word.isEmpty())
                    .toList();
            List<String> written = new ArrayList<>(written(words));
            if (words.size() == 2) {
                written.addAll(
                        WrittenForms.ofServant(NameForms.fold(words.getFirst()), NameForms.fold(words.getLast())));
            }
            return spellings(phrase, parts.size() > 1 ? parts : List.of(), written);
        }

        /** The other ways to write some words, single spaces between them. */
        private List<String> written(List<String> words) {
            return WrittenForms.ofPhrase(words, this::isOneWord, this::halves).stream()
                    .map(way -> String.join(" ", way))
                    .skip(1)
                    .toList();
        }

        private boolean isOneWord(String first, String second) {
            return halves(first + second).equals(List.of(first, second))
                    || halves(AskedWords.stem(first + second)).equals(List.of(first, AskedWords.stem(second)))
                    || (first.length() >= SAFE_HALF && second.length() >= SAFE_HALF && isLetters(first + second));
        }

        /** The halves of a word that the archive writes with a hyphen; empty for other words. */
        private List<String> halves(String word) {
            return found.compounds().getOrDefault(word, List.of());
        }

        private static boolean isLetters(String word) {
            return word.codePoints().allMatch(Character::isLetter);
        }

        /** The spellings of a term from those of its parts: each part in each spelling. */
        private WordSpellings spellings(QueryNode.Term term, List<NameForms.Form> parts, List<String> written) {
            List<Other> all = new ArrayList<>();
            List<Other> offered = new ArrayList<>();
            List<List<Way>> ways = new ArrayList<>();
            int left = 0;
            boolean isByPlace = !(term instanceof QueryNode.Phrase || term instanceof QueryNode.Near)
                    && AskedWords.mayBePlace(term.text());
            for (NameForms.Form part : parts) {
                ArchiveForms.Judged judged = found.names().get(part.written());
                isByPlace &= judged == null || isByPlace(judged);
            }
            for (int i = 0; i < parts.size(); i++) {
                NameForms.Form part = parts.get(i);
                List<Way> ofPart = new ArrayList<>(List.of(new Way(part.folded(), 1)));
                if (isArticle(term, parts, i)) {
                    ofPart.add(new Way("", BARE));
                }
                ArchiveForms.Judged judged = found.names().get(part.written());
                if (judged != null) {
                    left += judged.left() + Math.max(0, judged.same().size() - most);
                    for (ArchiveForms.Counted form :
                            judged.same().stream().limit(most).toList()) {
                        all.add(other(part, form));
                        if (isUsed(form) && !(isByPlace && form.isPlace())) {
                            ofPart.add(new Way(form.folded(), SAME * form.commonness()));
                            if (form.folded().indexOf('\'') > 0) {
                                ofPart.add(new Way(form.folded().replace('\'', ' '), SAME));
                            }
                        }
                    }
                    for (ArchiveForms.Counted form :
                            judged.similar().stream().limit(most).toList()) {
                        (choice.similar() ? all : offered).add(other(part, form));
                        if (choice.similar() && isUsed(form)) {
                            ofPart.add(new Way(form.folded(), SIMILAR * form.commonness()));
                        }
                    }
                }
                ways.add(ofPart);
            }
            Comparator<Other> frequent =
                    Comparator.comparingLong(Other::articles).reversed();
            all.sort(frequent.thenComparing(Other::found));
            offered.sort(frequent.thenComparing(Other::found));
            return new WordSpellings(all, offered, left, isByPlace, combined(ways), written);
        }

        private static boolean isArticle(QueryNode.Term term, List<NameForms.Form> parts, int at) {
            return at + 1 < parts.size()
                    && ARTICLES.contains(parts.get(at).folded())
                    && parts.get(at + 1).folded().length() >= SHORTEST_BARE
                    && term.text().contains(parts.get(at).written() + "-");
        }

        private Other other(NameForms.Form part, ArchiveForms.Counted form) {
            return new Other(part.written(), form.form(), form.articles(), isUsed(form));
        }

        private boolean isUsed(ArchiveForms.Counted form) {
            return !choice.isOff(form.folded());
        }

        /**
         * Whether names of the place may be found by its id. Otherwise each is searched by its letters: the id does not
         * distinguish a name that is not wanted.
         */
        private boolean isByPlace(ArchiveForms.Judged judged) {
            return !judged.isContested() && judged.same().stream().allMatch(form -> !form.isPlace() || isUsed(form));
        }

        /** Every combination of the parts but the first, which is as asked; the frequent ones first. */
        private List<Way> combined(List<List<Way>> parts) {
            List<Way> ways = List.of(new Way("", 1));
            for (List<Way> part : parts) {
                ways = ways.stream()
                        .flatMap(way -> part.stream().map(next -> joined(way, next)))
                        .limit(most + 1L)
                        .toList();
            }
            return ways.stream().skip(1).toList();
        }

        private static Way joined(Way way, Way next) {
            String between = way.text().isEmpty() || next.text().isEmpty() ? "" : " ";
            String text = way.text() + between + next.text();
            return new Way(text, Math.min(way.boost(), next.boost()));
        }
    }
}
