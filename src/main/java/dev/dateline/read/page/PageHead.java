package dev.dateline.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines before the text of an article: its title, perhaps several times and followed by the name of the site,
 * its authors and date, and the menu of the page. One document; one thread.
 */
final class PageHead {
    /** A longer title is a paragraph: headlines rarely have more than 20 words. */
    private static final int MOST_WORDS_OF_TITLE = 30;

    /** Longer lines are text, whatever they contain. */
    private static final int LONGEST_TITLE = 300;

    /** Headlines end with a point only when they are this short. */
    private static final int MOST_WORDS_WITH_POINT = 12;

    /** A menu is a run of lines this short, and this many of them. */
    private static final int MOST_WORDS_OF_MENU = 2;

    private static final int LEAST_LINES_OF_MENU = 3;

    /** Lines before the text of a page are its labels, unless they have more than this share of its length. */
    private static final double MOST_LABELS = 0.25;

    private static final Pattern SITE = Pattern.compile("\\s+(?:[|·»]|::|[-–—])\\s+");
    private static final Pattern HOST = Pattern.compile("(?:[\\w-]+\\.)+[A-Za-z]{2,}");
    private static final Pattern URL = Pattern.compile("https?://\\S+");
    private static final Pattern STATED = Pattern.compile(
            "(?i)(title|headline|date|published|source|publication|author|authors|by|url|link|section)\\s*:\\s*(\\S.*)");
    /** Other words for keys of the article format. */
    private static final Map<String, String> KEYS = Map.of("headline", "title", "publication", "source", "link", "url");

    private static final Pattern BYLINE = Pattern.compile(
            "(?<by>By|Von|Par|Por|Di|Door|Av|Af|Автор):? (?<names>\\p{Lu}[\\p{L}.’'-]*(?: (?:[\\p{Lu}&][\\p{L}.’'-]*|and|und|et|och|og|de|van|von|der|al|el|bin|del|la)|,)*)\\s*(?:[|•·].*)?");

    /** What a line with a date may also contain. */
    private static final Pattern WITH_DATE = Pattern.compile(
            "(?i)(?:\\b(?:(?:last )?(?:updated|modified|edited)|published|posted|first|date|on|at|by|admin|mon|tue|wed|thu|fri|sat|sun"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|gmt|utc|bst|est|edt|cst|cdt"
                    + "|mst|mdt|pst|pdt|cet|cest|et|ct|mt|pt|ist|hrs|hours|min|mins|minutes|minute|read|ago|uhr|um|den|von)\\b"
                    + "|[ap]\\.m\\.?|\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:[ap]m)?|\\d{1,2}|[\\s,.|•·:;()/–—-])*");

    /** A date whose day and month cannot be distinguished. */
    private static final Pattern AMBIGUOUS_DATE =
            Pattern.compile("\\W*\\d{1,2}/\\d{1,2}/\\d{4}(?:\\W+\\d{1,2}[:.]\\d{2})?\\W*");

    private static final Pattern CRUMBS = Pattern.compile(".+ [»›>/] .+ [»›>/] .+");

    private final Findings findings;
    private final List<Block> blocks;
    private final LeftoverPhrases phrases = LeftoverPhrases.standard();
    /** Header lines of unknown type, such as the line below a headline. */
    private final List<Block> held = new ArrayList<>();
    /** Whether the title is known from the metadata of a page, so that no line of the head is needed for it. */
    private final boolean ofPage;

    private PageHead(Findings findings, List<Block> blocks) {
        this.findings = findings;
        this.blocks = blocks;
        this.ofPage = findings.known("title").isPresent();
    }

    /** Reads the head and returns the rest, without repetitions of the title. */
    static List<Block> read(Findings findings, List<Block> blocks) {
        return new PageHead(findings, blocks).rest();
    }

    private List<Block> rest() {
        int at = menu();
        for (; at < blocks.size() && !isText(at); at++) {
            take(blocks.get(at));
        }
        List<Block> rest = new ArrayList<>();
        List<Block> text = blocks.subList(at, blocks.size());
        boolean labels = ofPage && length(held) < MOST_LABELS * length(text);
        for (Block block : held) {
            if (labels && !block.isClosed()) {
                findings.leaveOut("head", block.text());
            } else {
                rest.add(block);
            }
        }
        for (Block block : text) {
            if (isTitle(block.text())) {
                findings.leaveOut("title", block.text());
            } else {
                rest.add(block);
            }
        }
        return rest;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    /** Whether the text starts here: running text, a dateline, or after the title a line that heads do not have. */
    private boolean isText(int at) {
        Block block = blocks.get(at);
        boolean titled = findings.known("title").isPresent();
        boolean last = at == blocks.size() - 1;
        return block.text().length() > LONGEST_TITLE
                || block.words() > MOST_WORDS_OF_TITLE
                || DateLine.of(block.text())
                        .filter(line -> line.agency().isPresent())
                        .isPresent()
                || (titled && block.isProse())
                || (!titled && block.text().endsWith(".") && block.words() > MOST_WORDS_WITH_POINT)
                || (!titled && last && held.isEmpty());
    }

    private void take(Block block) {
        String text = block.text();
        Optional<LeftoverPhrases.Recognised> leftover = phrases.of(block);
        if (isTitle(text)) {
            findings.leaveOut("title", text);
        } else if (stated(text) || date(text) || byline(text)) {
            findings.leaveOut("head", text);
        } else if (findings.known("title").isPresent() && Byline.isAgency(text)) {
            findings.note("source", text);
            findings.leaveOut("head", text);
        } else if (leftover.isPresent() || CRUMBS.matcher(text).matches()) {
            findings.leaveOut(leftover.map(LeftoverPhrases.Recognised::why).orElse("links"), text);
        } else if (findings.known("title").isEmpty()) {
            title(text);
        } else {
            held.add(block);
        }
    }

    private int menu() {
        int lines = 0;
        while (lines < blocks.size() && blocks.get(lines).words() <= MOST_WORDS_OF_MENU) {
            lines++;
        }
        if (lines < LEAST_LINES_OF_MENU || lines == blocks.size()) {
            return 0;
        }
        blocks.subList(0, lines).forEach(block -> findings.leaveOut("links", block.text()));
        return lines;
    }

    private void title(String line) {
        List<String> parts = List.of(SITE.split(line, -1));
        String last = parts.getLast();
        boolean repeated = parts.size() > 1
                && blocks.stream()
                        .anyMatch(block ->
                                block.text().length() <= LONGEST_TITLE && same(block.text(), parts.getFirst()));
        boolean site = parts.size() > 1 && HOST.matcher(last).matches();
        if (repeated || site) {
            findings.note(
                    "title",
                    site && !repeated
                            ? line.substring(0, line.lastIndexOf(last)).replaceAll("[\\s|·»:–—-]+$", "")
                            : parts.getFirst());
            findings.note("source", last);
            if (parts.size() == 3) {
                findings.note("section", parts.get(1));
            }
        } else {
            findings.note("title", line);
        }
    }

    private boolean isTitle(String text) {
        return text.length() <= LONGEST_TITLE
                && findings.known("title").filter(title -> same(title, text)).isPresent();
    }

    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private boolean stated(String line) {
        Matcher stated = STATED.matcher(line);
        if (URL.matcher(line).matches()) {
            findings.note("url", line);
            return true;
        }
        if (!stated.matches()) {
            return false;
        }
        String key = stated.group(1).toLowerCase(Locale.ROOT);
        String value = stated.group(2);
        if (key.equals("date") || key.equals("published")) {
            return date(value);
        }
        if (key.startsWith("author") || key.equals("by")) {
            authors(value);
        } else {
            findings.note(KEYS.getOrDefault(key, key), value);
        }
        return true;
    }

    private boolean date(String line) {
        Optional<WrittenDate> date = WrittenDate.first(line);
        if (date.flatMap(WrittenDate::iso).isEmpty()) {
            return AMBIGUOUS_DATE.matcher(line).matches();
        }
        String around = line.substring(0, date.get().start()) + " "
                + line.substring(date.get().end());
        String author = around.replaceFirst("(?i)^\\W*(by .*?)(?=\\W*$|published|posted|updated).*", "$1");
        boolean byline = !author.equals(around) && byline(author.strip());
        // A second date next to the first is that of a change.
        Optional<WrittenDate> second = WrittenDate.first(around);
        String rest = second.map(other -> around.substring(0, other.start()) + around.substring(other.end()))
                .orElse(around);
        if (!byline && !WITH_DATE.matcher(rest).matches()) {
            return false;
        }
        if (!line.toLowerCase(Locale.ROOT).matches("\\W*(last )?(updated|modified|edited).*")) {
            findings.note("published", date.get().iso().orElse(null));
        }
        return true;
    }

    private boolean byline(String line) {
        Matcher byline = BYLINE.matcher(line);
        // Titles begin with Von or Di, too.
        if (!byline.matches()
                || (!byline.group("by").equals("By") && findings.known("title").isEmpty())) {
            return false;
        }
        authors(byline.group("names"));
        return true;
    }

    /** Notes the people and the paper of a byline. */
    private void authors(String names) {
        Byline byline = Byline.of(names, findings.known("source").orElse(""));
        byline.people().stream().filter(name -> name.contains(" ")).forEach(findings::author);
        byline.people().stream()
                .filter(name -> !name.contains(" ") && byline.people().size() > 1)
                .forEach(name -> findings.note("source", name));
        byline.papers().stream()
                .filter(paper -> byline.people().size() + byline.papers().size() > 1)
                .reduce((first, second) -> second)
                .ifPresent(paper -> findings.note("source", paper));
    }
}
