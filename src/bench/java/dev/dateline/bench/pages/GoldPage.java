package dev.dateline.bench.pages;

import dev.dateline.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A web page with the text and the metadata of its article, as people wrote them down. A value that the gold standard
 * does not give is empty.
 *
 * @param set the collection that it comes from
 * @param half A or B, by a hash of its id: rules are made from the errors of half A only
 * @param page the file of the page
 * @param authors each of them, empty when none is given
 */
record GoldPage(
        String set, String half, Path page, String url, String title, String day, Set<String> authors, String text) {
    /** The length of {@code 2025-08-15}. */
    private static final int DAY = 10;

    /** The length of the word sequences that are compared, as in the benchmark that the pages come from. */
    private static final int WORDS = 4;

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /** The pages of {@code gold.jsonl} in that folder. */
    static List<GoldPage> in(Path folder) throws IOException {
        JsonMapper json = new JsonMapper();
        try (Stream<String> lines = Files.lines(folder.resolve("gold.jsonl"))) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> of(json.readTree(line), folder))
                    .toList();
        }
    }

    private static GoldPage of(JsonNode line, Path folder) {
        Function<String, String> value = key -> line.path(key).asString("").strip();
        String half = value.apply("id").hashCode() % 2 == 0 ? "A" : "B";
        String published = value.apply("published");
        return new GoldPage(
                value.apply("set"),
                half,
                folder.resolve(value.apply("file")),
                value.apply("url"),
                value.apply("title"),
                published.substring(0, Math.min(DAY, published.length())),
                names(List.of(value.apply("authors").split(",\\s", -1))),
                value.apply("text"));
    }

    /** How well the article that was read from the page agrees; null for a page without an article. */
    Agreement with(@Nullable Article article) {
        Map<List<String>, Integer> expected = sequences(text);
        Map<List<String>, Integer> found = sequences(article == null ? "" : article.text());
        double same = found.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), expected.getOrDefault(entry.getKey(), 0)))
                .sum();
        return new Agreement(
                same / Math.max(1, size(found)),
                same / Math.max(1, size(expected)),
                article != null && title.equals(String.valueOf(article.title()).strip()),
                article != null
                        && String.valueOf(article.metadata().published()).startsWith(day),
                article != null && names(article.metadata().authors()).equals(authors),
                article != null && article.metadata().source() != null);
    }

    private static Set<String> names(List<String> names) {
        return names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Each sequence of words in the text, with its number. */
    static Map<List<String>, Integer> sequences(String text) {
        String[] words = WORD.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
        Map<List<String>, Integer> sequences = new HashMap<>();
        for (int i = 0; words.length > 0 && i < Math.max(1, words.length - WORDS + 1); i++) {
            List<String> sequence = List.of(Arrays.copyOfRange(words, i, Math.min(words.length, i + WORDS)));
            sequences.merge(sequence, 1, Integer::sum);
        }
        return sequences;
    }

    private static int size(Map<List<String>, Integer> sequences) {
        return sequences.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * How well an article agrees with the gold standard.
     *
     * @param precision share of the word sequences of the article's text that are in the gold text
     * @param recall share of those of the gold text that are in the article's
     * @param title whether the title is the same to the character
     * @param day whether the day of publication is the same
     * @param authors whether the authors are the same, in any order and case
     * @param source whether the article has a source
     */
    record Agreement(double precision, double recall, boolean title, boolean day, boolean authors, boolean source) {}
}
