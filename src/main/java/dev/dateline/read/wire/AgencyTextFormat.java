package dev.dateline.read.wire;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two formats in which agencies sent plain text over wires: IPTC 7901 and ANPA 1312. Control characters separate the
 * head of a message (SOH), its text (STX) and its end (ETX). Notes for editors are left out. Safe for many threads.
 */
public final class AgencyTextFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "agency", "messages of an agency as plain text (IPTC 7901, ANPA 1312)", "tst", "anpa", "iptc")
            .withExample("(SOH)abc062 4 i 211 dpa 061 ... (STX)Talks resume = ... (ETX)");

    private static final Pattern MESSAGE = Pattern.compile("\\x01([^\\x02\\x03]*)\\x02([^\\x03\\x04\\f]*)([^\\x01]*)");
    private static final Pattern BEGINS = Pattern.compile("^[\\s\\x16\\x00]*\\x01[^\\x02\\x03]{5,600}\\x02");

    /** The head of IPTC 7901: the service and number, the priority, the category, the number of words. */
    private static final Pattern IPTC = Pattern.compile(
            "^\\s*(?<id>[a-z]{3,4}\\d{3,4}) (?<priority>\\d) (?<category>\\S+) (?<words>\\d+)\\s+(?<words2>\\S+)(?<rest>.*)");

    /** The end of ANPA: the agency, the day as month, day and year, the time. */
    private static final Pattern ANPA_END = Pattern.compile(
            "(?<agency>[A-Z]{2,5})-\\S*-(?<m>\\d\\d)-(?<d>\\d\\d)-(?<y>\\d\\d) (?<h>\\d\\d)(?<mi>\\d\\d)\\s?(?<z>GMT|[A-Z]{3})");

    /** The end of IPTC 7901: the day, the time, the month and the year. */
    private static final Pattern IPTC_END =
            Pattern.compile("(?<d>\\d\\d)(?<h>\\d\\d)(?<mi>\\d\\d) (?:GMT )?(?<mon>\\p{L}{3}) (?<y>\\d{2,4})");

    /** Where the part for editors begins. */
    private static final Pattern NOTES = Pattern.compile(
            "^(?:#+ .*|\\* \\* \\*.*|.*not (?:intended )?for publication.*|.*nicht zur Veröffentlichung.*)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGENCY =
            Pattern.compile("^[^()]{2,60}\\((?<agency>[\\p{L}][\\p{L}./ -]{1,18})\\)\\s+[-_–—]");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.has(BEGINS);
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        String text = file.text();
        Matcher messages = MESSAGE.matcher(text);
        List<ArticleStream.Item> items = new ArrayList<>();
        while (messages.find()) {
            ArticleDraft draft = file.draft();
            String head = messages.group(1);
            Matcher iptc = IPTC.matcher(head);
            if (iptc.find()) {
                iptc(iptc, head, messages.group(2), messages.group(3), draft);
            } else {
                anpa(head, messages.group(2), messages.group(3), draft);
            }
            items.add(new ArticleStream.Found(
                    items.isEmpty() && messages.end() == text.length() ? "" : "message " + (items.size() + 1),
                    draft.json()));
        }
        return ArticleStream.of(items);
    }

    private static void iptc(Matcher first, String head, String text, String end, ArticleDraft draft) {
        draft.extra("message", first.group("id")).extra("category", first.group("category"));
        head.substring(first.end()).lines().map(String::strip).forEach(line -> {
            for (String topic : line.split("/", -1)) {
                draft.topic(topic);
            }
        });
        List<String> lines = new ArrayList<>(text.strip().lines().toList());
        StringBuilder title = new StringBuilder();
        // The title ends with an equals sign, perhaps after several lines.
        int titleEnd = 0;
        while (titleEnd < Math.min(4, lines.size())
                && !lines.get(titleEnd).strip().endsWith("=")) {
            titleEnd++;
        }
        int titleLines = titleEnd < Math.min(4, lines.size()) ? titleEnd + 1 : 1;
        for (int i = 0; i < titleLines && i < lines.size(); i++) {
            title.append(lines.get(i).strip().replaceFirst("\\s*=$", "")).append(' ');
        }
        draft.title(title.toString());
        body(lines.subList(Math.min(titleLines, lines.size()), lines.size()), draft);
        Matcher date = IPTC_END.matcher(end);
        if (date.find()) {
            String year = date.group("y").length() == 2 ? "20" + date.group("y") : date.group("y");
            draft.published(date.group("d") + " " + date.group("mon") + " " + year + " " + date.group("h") + ":"
                    + date.group("mi") + " GMT");
        }
    }

    private static void anpa(String head, String text, String end, ArticleDraft draft) {
        List<String> body = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String bare = line.strip();
            if (line.startsWith("^") && body.isEmpty()) {
                heads.add(bare.substring(1).replaceFirst("\\s*[<=]$", "").strip());
            } else {
                body.add(line);
            }
        }
        if (!heads.isEmpty()) {
            draft.extra("slugline", heads.getFirst().replaceFirst(",\\d+$", ""));
        }
        heads.stream().skip(1).forEach(line -> {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("by ")) {
                draft.byline(line);
            } else if (lower.startsWith("eds:") || lower.startsWith("ap photo") || lower.startsWith("with ")) {
                draft.extra("notes", line);
            } else if (draft.hasAuthor()) {
                draft.source(line);
            } else {
                draft.title(line);
            }
        });
        Matcher category = Pattern.compile("(?m)^([a-z]) [a-z]").matcher(head);
        if (category.find()) {
            draft.extra("category", category.group(1));
        }
        body(body, draft);
        Matcher date = ANPA_END.matcher(text + end);
        if (date.find()) {
            draft.source(date.group("agency"));
            draft.published("20%s-%s-%sT%s:%s:00%s"
                    .formatted(
                            date.group("y"),
                            date.group("m"),
                            date.group("d"),
                            date.group("h"),
                            date.group("mi"),
                            date.group("z").equals("GMT") ? "Z" : ""));
        }
    }

    /** The paragraphs without the notes after them; ANPA writes quotation marks and dashes in its own way. */
    private static void body(List<String> lines, ArticleDraft draft) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            if (NOTES.matcher(line.strip()).matches()) {
                break;
            }
            String plain = line.replace("``", "“")
                    .replace("''", "”")
                    .replace(" _ ", " – ")
                    .replace("`", "‘");
            if (!plain.strip().equals("___")) {
                kept.add(plain);
            }
        }
        String text = Paragraphs.ofLines(kept);
        draft.text(text);
        agency(text).ifPresent(draft::source);
    }

    private static Optional<String> agency(String text) {
        Matcher agency = AGENCY.matcher(text);
        return agency.find() ? Optional.of(agency.group("agency")) : Optional.empty();
    }
}
