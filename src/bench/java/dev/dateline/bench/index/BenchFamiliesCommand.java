package dev.dateline.bench.index;

import dev.dateline.cli.Main.ExitCode;
import dev.dateline.family.FamilyFinder;
import dev.dateline.family.Fingerprint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code dateline bench families}: how well near duplicates are found. Edits the texts of a corpus, each of which has
 * to join the family of its original and no other, and counts the families of the corpus itself.
 */
@Command(
        name = "families",
        description = "Measure how well edited copies of articles are found again.",
        mixinStandardHelpOptions = true)
public final class BenchFamiliesCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    /** Shorter texts are notes, which follow other rules. */
    private static final int FEWEST_WORDS = 60;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Corpora, .jsonl or .jsonl.gz.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    private final List<String> texts = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private Random random = new Random();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            random = new Random(20260107);
            read(file);
            out.println(file + ": " + texts.size() + " texts");
            families(out);
            edits(out);
            out.flush();
        }
        return ExitCode.DONE;
    }

    private void read(Path file) throws IOException {
        texts.clear();
        titles.clear();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = JSON.readTree(line);
                texts.add(article.path("text").asString(""));
                titles.add(article.path("title").asString(""));
            }
        }
    }

    private void families(PrintWriter out) {
        FamilyFinder finder = new FamilyFinder();
        Map<String, Integer> sizes = new HashMap<>();
        long start = System.nanoTime();
        for (int i = 0; i < texts.size(); i++) {
            String family = finder.family("a" + i, Fingerprint.of(titles.get(i), texts.get(i)), List.of());
            sizes.merge(family, 1, Integer::sum);
        }
        double micros = (System.nanoTime() - start) / 1e3 / texts.size();
        long several = sizes.values().stream().filter(size -> size > 1).count();
        long members = sizes.values().stream()
                .filter(size -> size > 1)
                .mapToInt(size -> size)
                .sum();
        int largest = sizes.values().stream().max(Integer::compare).orElse(0);
        out.printf(
                "  %d families, %d of several texts with %d texts in all, the largest of %d; %.0f microseconds a text%n",
                sizes.size(), several, members, largest, micros);
    }

    private void edits(PrintWriter out) {
        Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
        edits.put("2 of 100 words changed", text -> changed(text, 0.02));
        edits.put("5 of 100 words changed", text -> changed(text, 0.05));
        edits.put("10 of 100 words changed", text -> changed(text, 0.10));
        edits.put("15 of 100 words changed", text -> changed(text, 0.15));
        edits.put("cut to 80 of 100", text -> cut(text, 0.8));
        edits.put("cut to 65 of 100", text -> cut(text, 0.65));
        edits.put("cut to 50 of 100", text -> cut(text, 0.5));
        edits.put(
                "a line before, one after",
                text -> "This story first appeared in the Harbour Wire. " + text
                        + " Sign up for our newsletter and follow us wherever you read the news.");
        edits.put("paragraphs in another order", BenchFamiliesCommand::reordered);
        edits.forEach((name, edit) -> edit(name, edit, out));
    }

    private void edit(String name, UnaryOperator<String> edit, PrintWriter out) {
        FamilyFinder finder = new FamilyFinder();
        List<String> families = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            families.add(finder.family("a" + i, Fingerprint.of(titles.get(i), texts.get(i)), List.of()));
        }
        int copies = 0;
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < texts.size() && copies < 2_000; i++) {
            if (texts.get(i).split("\\s+").length < FEWEST_WORDS) {
                continue;
            }
            copies++;
            String family = finder.family("copy" + i, Fingerprint.of("", edit.apply(texts.get(i))), List.of());
            if (family.equals(families.get(i))) {
                right++;
            } else if (families.contains(family)) {
                wrong++;
            }
        }
        out.printf(
                "  %-30s found %.3f  in a wrong family %.3f  (%d copies)%n",
                name, (double) right / copies, (double) wrong / copies, copies);
    }

    private String changed(String text, double share) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < share) {
                words[i] = "changed" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
            }
        }
        return String.join(" ", words);
    }

    private static String cut(String text, double share) {
        return text.substring(0, (int) (text.length() * share));
    }

    private static String reordered(String text) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n+|(?<=\\.) {2,}")));
        Collections.reverse(paragraphs);
        return String.join("\n", paragraphs);
    }
}
