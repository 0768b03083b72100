package dev.dateline.bench.train;

import dev.dateline.article.ArticleParser;
import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Opens the files that models are made of: corpora, annotated articles, word clusters; each may be gzipped. */
public final class TrainingFiles {
    private TrainingFiles() {}

    /**
     * The marked texts of a file: articles in the article format when its name says {@code .jsonl}, else BIO lines.
     *
     * @throws IOException when it cannot be read or a line is broken (the message names it)
     */
    public static List<MarkedText> texts(Path file) throws IOException {
        try (BufferedReader lines = open(file)) {
            return file.getFileName().toString().contains(".jsonl") ? articles(lines) : BioReader.read(lines);
        } catch (IOException broken) {
            throw new IOException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static List<MarkedText> articles(BufferedReader lines) throws IOException {
        ArticleParser parser = ArticleParser.lenient();
        List<MarkedText> texts = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            switch (parser.parse(line)) {
                case ParsedArticle parsed -> texts.add(MarkedArticles.of(parsed.article()));
                case InvalidArticle invalid -> throw new IOException("line " + number + ": " + invalid.reason());
            }
        }
        return texts;
    }

    /**
     * Words with a tab and their cluster, a row of the digits 0 and 1.
     *
     * @throws IOException when the file cannot be read or a line is not of this form
     */
    public static SortedMap<String, String> clusters(Path file) throws IOException {
        SortedMap<String, String> words = new TreeMap<>();
        try (BufferedReader lines = open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab <= 0 || !line.substring(tab + 1).matches("[01]{1,30}")) {
                    throw new IOException(file + ": a line has no word, tab and cluster: " + line);
                }
                words.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return words;
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            raw.close();
            throw broken;
        }
    }
}
