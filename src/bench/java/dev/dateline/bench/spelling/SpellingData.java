package dev.dateline.bench.spelling;

import dev.dateline.text.fold.Folding;
import dev.dateline.text.spelling.FormEvidence;
import dev.dateline.text.word.Possessive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/** The development files about names, read. */
public final class SpellingData {
    /** A pair that a reader judged. {@code articles} have it by the found form alone. */
    public record Judged(String asked, String found, long articles, String label) {
        public boolean isSame() {
            return label.equals("same");
        }

        public boolean isRelated() {
            return isSame() || label.equals("cognate");
        }
    }

    /** Two words that people or lists use for one token, or surely not. */
    public record TokenPair(String one, String other, boolean same) {}

    /** A word in another script and the Latin spellings of it. */
    public record Transliteration(String script, String word, Set<String> spellings) {}

    /** One name in this many is kept apart until the end. */
    private static final int PARTS = 3;

    /** Steps that a pair of tokens may differ by to be taken for two spellings, for each letter. */
    private static final int SHORTEST_TOKEN = 3;

    private final Path folder;
    private final Path askedFile;
    private final Path pairsFile;
    private final Map<String, FormEvidence> archive = new HashMap<>();

    private SpellingData(Path folder, Path asked, Path pairs) {
        this.folder = folder;
        this.askedFile = asked;
        this.pairsFile = pairs;
    }

    /** Reads the vocabulary of the folder; the other files when asked for. */
    public static SpellingData read(Path folder) throws IOException {
        return read(
                folder,
                folder.resolve("vocabulary.tsv.gz"),
                folder.resolve("found-names.dev.txt"),
                folder.resolve("found-pairs.dev.tsv"));
    }

    /**
     * Reads the vocabulary; the other files when asked for.
     *
     * @param folder of the lists of pairs and tokens
     * @param vocabulary the forms of an archive with their numbers of articles
     * @param asked the names asked, one a line
     * @param pairs the judged pairs
     */
    public static SpellingData read(Path folder, Path vocabulary, Path asked, Path pairs) throws IOException {
        SpellingData data = new SpellingData(folder, asked, pairs);
        data.readVocabulary(vocabulary);
        return data;
    }

    private void readVocabulary(Path file) throws IOException {
        Map<String, Long> mostWritten = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                String form = withoutPossessive(columns[0]);
                long articles = Long.parseLong(columns[1]);
                String key = key(form);
                FormEvidence before = archive.getOrDefault(key, FormEvidence.of(form));
                boolean most = articles > mostWritten.getOrDefault(key, 0L);
                if (most) {
                    mostWritten.put(key, articles);
                }
                boolean capitals = form.equals(form.toUpperCase(Locale.ROOT));
                archive.put(
                        key,
                        new FormEvidence(
                                most ? form : before.form(),
                                before.capitalised() + articles,
                                before.capitals() + (capitals ? articles : 0),
                                Math.max(before.small(), Long.parseLong(columns[2])),
                                Map.of()));
            }
        }
    }

    /** The forms of the archive by their key. */
    public Map<String, FormEvidence> archive() {
        return archive;
    }

    /** What the archive knows about a form; a form that it does not have is in as many articles as given. */
    public FormEvidence evidence(String form, long articles) {
        FormEvidence known = archive.get(key(form));
        return known != null ? known : FormEvidence.of(form, articles);
    }

    /** What forms that differ in case, marks or a possessive ending have in common. */
    public static String key(String form) {
        return Folding.fold(withoutPossessive(form).toLowerCase(Locale.ROOT));
    }

    private static String withoutPossessive(String form) {
        char[] units = form.toCharArray();
        return new String(units, 0, Possessive.strip(units, units.length));
    }

    /** The names asked. */
    public List<String> asked() throws IOException {
        return Files.readAllLines(askedFile).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The judged pairs. */
    public List<Judged> found() throws IOException {
        List<Judged> pairs = new ArrayList<>();
        for (String[] row : rows(pairsFile)) {
            pairs.add(new Judged(row[0], row[1], Long.parseLong(row[2]), row[3]));
        }
        return pairs;
    }

    /** Whether a name is in the third that no training sees: by the check sum of its bytes in UTF-8. */
    public static boolean isKeptApart(String asked) {
        CRC32 sum = new CRC32();
        sum.update(asked.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % PARTS == 0;
    }

    /** The pairs that were judged for training, from the forms alone. */
    public List<Judged> judged() throws IOException {
        List<Judged> pairs = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(SpellingData.class.getResourceAsStream("judged-pairs.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] row = line.split("\t", -1);
                pairs.add(new Judged(row[0], row[1], evidence(row[1], 1).capitalised(), row[2]));
            });
        }
        return pairs;
    }

    /**
     * Tokens at the same place of two names of as many tokens each: of one person in two spellings, or of two people whose
     * names are near. Latin letters only; every two tokens once.
     */
    public List<TokenPair> personTokens() throws IOException {
        Set<TokenPair> pairs = new LinkedHashSet<>();
        for (String[] row : rows(folder.resolve("person-pairs.dev.tsv"))) {
            boolean same = row[6].equals("spelling");
            String[] one = row[3].strip().split("[\\s-]+", 0);
            String[] other = row[4].strip().split("[\\s-]+", 0);
            if ((same || row[6].equals("neg_close")) && one.length == other.length) {
                for (int i = 0; i < one.length; i++) {
                    if (isToken(one[i]) && isToken(other[i]) && !key(one[i]).equals(key(other[i]))) {
                        pairs.add(new TokenPair(one[i], other[i], same));
                    }
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static boolean isToken(String token) {
        return token.length() >= SHORTEST_TOKEN
                && token.codePoints().allMatch(unit -> Character.isLetter(unit) || unit == '\'' || unit == '’');
    }

    /** Words in other scripts with their English spellings. */
    public List<Transliteration> transliterations() throws IOException {
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        Map<String, String> scripts = new HashMap<>();
        for (String[] row : rows(folder.resolve("transliteration-tokens.dev.tsv"))) {
            if (row[0].startsWith("net-")) {
                spellings.computeIfAbsent(row[0], id -> new TreeSet<>()).add(row[3]);
                scripts.put(row[0], row[6]);
            }
        }
        List<Transliteration> words = new ArrayList<>();
        spellings.forEach((id, forms) ->
                words.add(new Transliteration(scripts.get(id), id.substring(id.lastIndexOf('-') + 1), forms)));
        return words;
    }

    /** Names of leaders and places, each with its other spellings: single words only. */
    public Map<String, Set<String>> leadersAndPlaces() throws IOException {
        Map<String, Set<String>> spellings = new TreeMap<>();
        for (String[] row : rows(folder.resolve("leaders-and-places.dev.tsv"))) {
            if (isToken(row[3])) {
                spellings.computeIfAbsent(row[0], id -> new TreeSet<>()).add(row[3]);
            }
        }
        return spellings;
    }

    /** Spellings met in news: the words in which a canonical name and its variant differ. */
    public List<TokenPair> attested() throws IOException {
        Set<TokenPair> pairs = new LinkedHashSet<>();
        for (String[] row : rows(folder.resolve("attested.dev.tsv"))) {
            String[] one = row[3].toLowerCase(Locale.ROOT).split("[\\s-]+", 0);
            String[] other = row[4].toLowerCase(Locale.ROOT).split("[\\s-]+", 0);
            if (row[5].equals("spelling") && one.length == other.length) {
                for (int i = 0; i < one.length; i++) {
                    if (isToken(one[i]) && isToken(other[i]) && !key(one[i]).equals(key(other[i]))) {
                        pairs.add(new TokenPair(one[i], other[i], true));
                    }
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
