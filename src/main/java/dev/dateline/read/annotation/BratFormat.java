package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.page.Document.NoArticle;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs of files of brat: the text in {@code NAME.txt}, the spans in {@code NAME.ann}. References of spans to a knowledge
 * base become ids; relations, events and attributes are counted in {@code extra.labels_left_out}. Safe for many threads.
 */
public final class BratFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "brat", "a text with spans of brat: two files, NAME.txt and NAME.ann", "ann")
            .withCompanion("txt")
            .annotated()
            .withExample("T1\tPerson 0 9\tAnn Marsh");

    private static final Pattern SPAN = Pattern.compile(
            "^(?<key>T\\S+)\\t(?<label>\\S+) (?<start>\\d+)(?: .*;\\d+)?[ ](?<end>\\d+)(?:\\t(?<words>.*))?$");
    private static final Pattern REFERENCE =
            Pattern.compile("^N\\S*\\tReference (?<key>T\\S+) (?<id>\\S+)(?:\\t(?<name>.*))?$");
    private static final Pattern LINE = Pattern.compile("^[TREAMN#*]\\S*\\t", Pattern.MULTILINE);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.ending().equals("ann") && (start.text().isBlank() || start.has(LINE));
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        boolean isText = file.start().ending().equals("txt");
        String name = file.start().fileName().replaceFirst("\\.[^.]*$", "");
        String other = file.sibling(name + (isText ? ".ann" : ".txt"))
                .orElseThrow(() -> new NoArticle("it holds spans of brat, whose text " + name
                        + ".txt is not in the same folder; pairs in archives must be unpacked"));
        // brat counts line breaks as one character.
        String text = (isText ? file.text() : other).replace("\r\n", "\n");
        String spans = isText ? other : file.text();
        ArticleDraft draft = file.draft().exactText(text);
        Labels labels = new Labels(draft, text, file.options().labels());
        Map<String, String> ids = new HashMap<>();
        for (String line : spans.lines().toList()) {
            Matcher reference = REFERENCE.matcher(line);
            if (reference.matches()) {
                ids.putIfAbsent(reference.group("key"), reference.group("id"));
            }
        }
        for (String line : spans.lines().filter(line -> !line.isBlank()).toList()) {
            Matcher span = SPAN.matcher(line);
            if (span.matches()) {
                boolean parts =
                        line.substring(0, Math.max(0, span.start("words"))).contains(";");
                labels.codePoints(
                        Integer.parseInt(span.group("start")),
                        Integer.parseInt(span.group("end")),
                        span.group("label"),
                        parts ? null : span.group("words"),
                        ids.get(span.group("key")));
            } else if (!REFERENCE.matcher(line).matches()) {
                labels.leaveOut(
                        switch (line.charAt(0)) {
                            case 'R', '*' -> "relations";
                            case 'E' -> "events";
                            case 'A', 'M' -> "attributes";
                            case '#' -> "notes";
                            default -> "other lines";
                        });
            }
        }
        labels.finish();
        return ArticleStream.of(draft.json());
    }
}
