package dev.dateline.resolve;

import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.article.WebAddress;
import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.NameCluster.Node;
import dev.dateline.resolve.NameEvidence.Role;
import dev.dateline.text.Digests;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises names that are only part of a phrase that a site repeats: {@code Subscription Centre} and words of headlines in
 * a list, where {@link dev.dateline.text.token.Passages} finds no whole sentence that is the same. An article says which words
 * are next to an organization that a program found once in its text; the archive compares them. Pure functions; thread-safe.
 */
final class RepeatedContexts {
    /** Words on each side of the name; numbers are not counted, because phrases with a day or a year are repeated, too. */
    private static final int WORDS = 3;

    /** The text in which they are looked for, in code points on each side. */
    private static final int NEAR = 80;

    /** Articles of different titles; fewer may be versions of one story. */
    private static final int FEWEST = 4;

    /** The share of the articles with the name. */
    private static final double SHARE = 0.75;

    /** Digits of the hash of the words. Two digits of the hash of the title follow. */
    private static final int DIGITS = 8;

    /**
     * Phrases kept of each name. A phrase in three quarters of the articles with an entity is the most frequent one of at
     * least one of its names, so it is among them.
     */
    private static final int MOST_PHRASES = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private RepeatedContexts() {}

    /** The evidence of an article about those of its names that the archive decides. */
    static List<NameEvidence> evidence(Article article, Function<Mention, @Nullable NameKey> keys, CleanNames clean) {
        Map<NameKey, List<Mention>> found = new HashMap<>();
        for (Mention mention : article.annotations().mentions()) {
            NameKey key = mention.kind() == EntityKind.ORGANIZATION && ArchiveResolver.isOwn(mention)
                    ? keys.apply(mention)
                    : null;
            if (key != null) {
                found.computeIfAbsent(key, any -> new ArrayList<>()).add(mention);
            }
        }
        CodePoints text = CodePoints.of(article.text());
        String site = site(article.metadata());
        String title = hash(article.title(), 2);
        List<NameEvidence> evidence = new ArrayList<>();
        found.forEach((key, mentions) -> {
            if (mentions.size() == 1) {
                String words = words(text, mentions.getFirst().span());
                String value = hash(site + '\u001F' + words, DIGITS) + title;
                evidence.add(new NameEvidence(clean.home(key), key.form(), Role.BESIDE, value));
            }
        });
        return evidence;
    }

    private static String words(CodePoints text, Span name) {
        List<String> before = words(text, Math.max(0, name.start() - NEAR), name.start());
        List<String> after = words(text, name.end(), Math.min(text.length(), name.end() + NEAR));
        return String.join(" ", before.subList(Math.max(0, before.size() - WORDS), before.size()))
                + '|'
                + String.join(" ", after.subList(0, Math.min(WORDS, after.size())));
    }

    private static List<String> words(CodePoints text, int start, int end) {
        return start == end
                ? List.of()
                : WORD.matcher(text.cut(new Span(start, end)))
                        .results()
                        .map(MatchResult::group)
                        .toList();
    }

    /** The hash of the words that the evidence is about. */
    private static String words(Counted beside) {
        String value = beside.evidence().value();
        return value.substring(0, Math.min(DIGITS, value.length()));
    }

    private static String site(Metadata metadata) {
        String url = metadata.url();
        String host = url == null ? null : WebAddress.host(url);
        return host == null ? String.valueOf(metadata.source()) : host;
    }

    private static String hash(String text, int digits) {
        return HexFormat.of().toHexDigits(Digests.fnv(text), digits);
    }

    /** The names that are only part of a phrase, of all names of a block with what they were decided to be. */
    static <R> Set<Node> repeated(Map<Node, R> decided) {
        Map<R, List<Node>> entities = new HashMap<>();
        decided.forEach((node, entity) ->
                entities.computeIfAbsent(entity, any -> new ArrayList<>()).add(node));
        Set<Node> repeated = new HashSet<>();
        entities.values().stream().filter(RepeatedContexts::areRepeated).forEach(repeated::addAll);
        return repeated;
    }

    /** Whether nearly all articles with an entity have it in one phrase. */
    private static boolean areRepeated(List<Node> names) {
        long articles = names.stream().mapToLong(Node::articles).sum();
        Map<String, Long> byWords = new HashMap<>();
        Map<String, Set<String>> titles = new HashMap<>();
        for (Node name : names) {
            for (Counted one : name.beside()) {
                String words = words(one);
                byWords.merge(words, one.articles(), Long::sum);
                titles.computeIfAbsent(words, any -> new HashSet<>())
                        .add(one.evidence().value());
            }
        }
        return names.stream().allMatch(name -> name.given().isEmpty())
                && byWords.entrySet().stream()
                        .anyMatch(words -> words.getValue() >= SHARE * articles
                                && titles.getOrDefault(words.getKey(), Set.of()).size() >= FEWEST);
    }

    /**
     * Keeps the evidence with the most frequent phrases of one name; takes evidence ordered by its text. Memory is bounded
     * however many articles there are. Not thread-safe.
     */
    static final class Frequent {
        private final TreeSet<Phrase> most = new TreeSet<>();
        private List<Counted> last = new ArrayList<>();

        /** All evidence with the same words; the less frequent first. */
        private record Phrase(long articles, String words, List<Counted> evidence) implements Comparable<Phrase> {
            @Override
            public int compareTo(Phrase other) {
                int byArticles = Long.compare(articles, other.articles);
                return byArticles != 0 ? byArticles : words.compareTo(other.words);
            }
        }

        void add(Counted beside) {
            if (!last.isEmpty() && !words(last.getFirst()).equals(words(beside))) {
                endPhrase();
            }
            last.add(beside);
        }

        private void endPhrase() {
            long articles = last.stream().mapToLong(Counted::articles).sum();
            most.add(new Phrase(articles, words(last.getFirst()), last));
            if (most.size() > MOST_PHRASES) {
                most.pollFirst();
            }
            last = new ArrayList<>();
        }

        /** The evidence that is kept; then it is ready for the next name. */
        List<Counted> take() {
            if (!last.isEmpty()) {
                endPhrase();
            }
            List<Counted> taken =
                    most.stream().flatMap(phrase -> phrase.evidence().stream()).toList();
            most.clear();
            return taken;
        }
    }
}
