package dev.dateline.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a page that holds its article. Elements that are something else by their names or classes are set aside
 * first; then the article is the smallest element that holds nearly all running text that is left, within the element
 * that the page marks as the article, if any. One page; one thread.
 */
final class HtmlBody {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, svg, iframe, object, button, select, textarea, input";

    /** Elements that are not text, unless they are around the article: some pages are a single form. */
    private static final String RARELY_TEXT =
            "form, nav, footer, aside, dialog, [hidden], .hidden, .hide, .sr-only, .visually-hidden, .screen-reader-text, [aria-hidden=true], [style*=display:none], [style*=display: none],"
                    + " [role=navigation], [role=complementary], [role=contentinfo], [role=dialog], [role=tooltip]";

    /** From the most to the least reliable. */
    private static final List<String> CALLED_TEXT = List.of(
            "[itemprop=articleBody]",
            "[class*=articleBody], [class*=article-body], [class*=article_body], [class*=article-content],"
                    + " [class*=entry-content], [class*=post-content], [class*=story-body], [class*=storyBody]");

    /** These hold its headline, too. */
    private static final List<String> CALLED_ARTICLE = List.of("article", "main, [role=main]");

    /** Parts that are the text of some pages: galleries, newsletters, articles of advertisers. */
    private static final Set<String> SOMETIMES_TEXT = Set.of("caption", "newsletter", "advertisement");

    /** Parts that are not around an article, however long they are. */
    private static final Set<String> NEVER_AROUND = Set.of("comments", "cookies");

    /** What a part about subscriptions says; some classes of that name are around the article itself. */
    private static final Pattern SUBSCRIPTION =
            Pattern.compile("(?i)newsletter|subscri|sign(?:ing)? ?up|inbox|e-?mail|log in|sign in");

    /** The fewest characters in the paragraphs of an article; teasers have fewer. */
    private static final int LEAST_ARTICLE = 250;

    /** The fewest characters of an article on a page whose comments are longer. */
    private static final int LEAST_WITHOUT = 120;

    /** An element with more than this share of all paragraphs is the article, whatever its class says. */
    private static final double MOST_LEFT_OUT = 0.5;

    /** A marked element has at least this share of the running text that is not set aside. */
    private static final double LEAST_MARKED = 0.2;

    /** The article is in the part of an element that has more than this share of its running text. */
    private static final double NARROWER = 0.75;

    /** The same inside an element that is marked: most of what is around its text belongs to it. */
    private static final double NARROWER_IN_ARTICLE = 0.9;

    /** A part of a text has sisters when all of them together have this many times its running text. */
    private static final double WITH_SISTERS = 1.2;

    /** A page is running text when more than this share of its characters is; others are lists, which keep every line. */
    private static final double LEAST_RUNNING = 0.6;

    /** Lines after the last running text are not part of it when they have less than this share of all characters. */
    private static final double MOST_AFTER = 0.2;

    private final Document page;
    private final List<TextRun> runs;
    /** The elements that are set aside, and what they are. */
    private final Map<Element, String> aside = new HashMap<>();

    private Map<Element, Integer> prose = Map.of();

    private HtmlBody(Document page) {
        this.page = page;
        page.select(NEVER_TEXT).remove();
        this.runs = TextRun.in(page.body());
    }

    /** Finds the article in a page, from which scripts and the like are removed. */
    static HtmlBody of(Document page) {
        HtmlBody body = new HtmlBody(page);
        body.weigh(false);
        body.setAside();
        body.weigh(false);
        body.giveBack(SOMETIMES_TEXT::contains);
        if (body.all() < LEAST_ARTICLE) {
            body.weigh(true);
        }
        body.giveBack(why -> !NEVER_AROUND.contains(why));
        return body;
    }

    /** Whether an element is in a part of the page that is not about the article; bylines and dates are about it. */
    boolean isAside(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String why = aside.get(at);
            if (why != null && !why.equals("head") && !why.equals("author")) {
                return true;
            }
        }
        return false;
    }

    /** The paragraphs of the article; what is set aside within it is noted. */
    List<Block> blocks(Findings findings) {
        Element root = marked();
        List<TextRun> kept = new ArrayList<>();
        Set<Element> noted = new HashSet<>();
        Set<String> descriptions = descriptions();
        boolean begun = false;
        for (TextRun run : runs) {
            if (!isIn(run.element(), root)) {
                if (!begun
                        && descriptions.contains(PageHead.bare(run.text()))
                        && partOf(run.element()).isEmpty()) {
                    kept.add(run);
                    descriptions.clear();
                }
                continue;
            }
            begun = true;
            Optional<Element> part = partOf(run.element());
            if (part.isEmpty()) {
                kept.add(run);
            } else if (noted.add(part.get())) {
                String text = Block.oneLine(part.get().text());
                findings.leaveOut(aside.getOrDefault(part.get(), ""), text);
            }
        }
        return text(kept, captionsAreText(root), findings);
    }

    /** What the page says of its article in a sentence: printed before the text, it is its first paragraph. */
    private Set<String> descriptions() {
        return page
                .select("meta[name=description], meta[property=og:description], meta[name=twitter:description]")
                .stream()
                .map(meta -> PageHead.bare(meta.attr("content")))
                .filter(text -> text.indexOf(' ') > 0)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The paragraphs without lines that are links, and without lines after the last running text. */
    private static List<Block> text(List<TextRun> kept, boolean captionsAreText, Findings findings) {
        int last = kept.size() - 1;
        while (last >= 0 && !kept.get(last).isProse()) {
            last--;
        }
        int all = kept.stream().mapToInt(run -> run.text().length()).sum();
        int prose = kept.stream()
                .filter(TextRun::isProse)
                .mapToInt(run -> run.text().length())
                .sum();
        boolean running = prose > LEAST_RUNNING * all;
        int tail = kept.stream()
                .skip(last + 1)
                .mapToInt(run -> run.text().length())
                .sum();
        boolean cut = tail < MOST_AFTER * all;
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            TextRun run = kept.get(i);
            Block block = new Block(run.text(), kind(run, captionsAreText));
            boolean link = run.isLink() && block.kind() != Block.Kind.HEADING;
            boolean after = cut && i > last && !block.isClosed();
            if (running && (link || after)) {
                findings.leaveOut("links", run.text());
            } else {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** Adds up the running text in each element, without what is set aside. */
    private void weigh(boolean everyLine) {
        Map<Element, Integer> weights = new HashMap<>();
        for (TextRun run : runs) {
            if ((everyLine ? !run.isLink() : run.isProse())
                    && partOf(run.element()).isEmpty()) {
                for (Element at = run.element(); at != null; at = at.parent()) {
                    weights.merge(at, run.text().length(), Integer::sum);
                }
            }
        }
        prose = weights;
    }

    private int prose(Element element) {
        return prose.getOrDefault(element, 0);
    }

    private int all() {
        return prose(page.body());
    }

    private void setAside() {
        for (Element element : page.select(RARELY_TEXT)) {
            if (!isAroundArticle(element, "page")) {
                aside.put(element, "page");
            }
        }
        LeftoverPhrases phrases = LeftoverPhrases.standard();
        for (Element element : page.body().select("[class], [id]")) {
            words(element).stream()
                    .flatMap(word -> phrases.ofPart(word).stream())
                    .findFirst()
                    .filter(why -> !isAroundArticle(element, why))
                    .ifPresent(why -> aside.put(element, why));
        }
    }

    /** Whether an element of that kind has the article in it, by what it holds. */
    private boolean isAroundArticle(Element element, String why) {
        if (element.equals(page.body())) {
            return true;
        }
        if (why.equals("newsletter") && prose(element) > 0) {
            return prose(element) > MOST_LEFT_OUT * all()
                    || !SUBSCRIPTION.matcher(element.text()).find();
        }
        boolean never = NEVER_AROUND.contains(why)
                && all() - prose(element) >= LEAST_WITHOUT
                && element.selectFirst("h1") == null;
        return prose(element) > MOST_LEFT_OUT * all() && !never;
    }

    /** Gives back the most frequent kind of part while hardly any text is left without it. */
    private void giveBack(Predicate<String> which) {
        while (all() < LEAST_ARTICLE && !aside.isEmpty()) {
            Map<String, Integer> kinds = new HashMap<>();
            for (TextRun run : runs) {
                if (run.isProse()) {
                    partOf(run.element())
                            .ifPresent(part -> kinds.merge(
                                    aside.getOrDefault(part, ""), run.text().length(), Integer::sum));
                }
            }
            kinds.keySet().removeIf(which.negate());
            Optional<String> most =
                    kinds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
            if (most.isEmpty()) {
                return;
            }
            aside.values().removeIf(most.get()::equals);
            weigh(false);
        }
    }

    /** The words of class and id: {@code social-share_top} has three. */
    private static List<String> words(Element element) {
        String names = element.className() + " " + element.id();
        return List.of(names.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z]+", -1));
    }

    /** The outermost element around that is set aside. */
    private Optional<Element> partOf(Element element) {
        Element part = null;
        for (Element at = element; at != null; at = at.parent()) {
            part = aside.containsKey(at) ? at : part;
        }
        return Optional.ofNullable(part);
    }

    private static boolean isIn(Element element, Element root) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(root)) {
                return true;
            }
        }
        return false;
    }

    private Element marked() {
        return CALLED_TEXT.stream()
                .flatMap(query ->
                        called(query).max(Comparator.comparingInt(this::prose)).map(this::withSisters).stream())
                .findFirst()
                .or(() -> CALLED_ARTICLE.stream()
                        .flatMap(query -> article(query).stream())
                        .findFirst())
                .map(element -> narrowed(element, NARROWER_IN_ARTICLE))
                .orElseGet(() -> narrowed(page.body(), NARROWER));
    }

    /** The elements that match a query and hold enough text to be the article. */
    private Stream<Element> called(String query) {
        return page.body().select(query).stream()
                .filter(element -> !element.equals(page.body())
                        && prose(element) >= LEAST_ARTICLE
                        && prose(element) >= LEAST_MARKED * all());
    }

    /** The first of these elements with the headline, else the one with most text. */
    private Optional<Element> article(String query) {
        return called(query)
                .filter(element -> element.selectFirst("h1") != null)
                .findFirst()
                .or(() -> called(query).max(Comparator.comparingInt(this::prose)));
    }

    /** The element around one of several parts of a text: those with the same name and class. */
    private Element withSisters(Element part) {
        Element around = part;
        for (Element at = part.parent(); at != null && !at.equals(page.body()); at = at.parent()) {
            if (at.select("h1").size() > 1 || at.select("article").size() > 1) {
                break;
            }
            int sisters = at.select(part.normalName()).stream()
                    .filter(element -> element.className().equals(part.className()))
                    .mapToInt(this::prose)
                    .sum();
            if (sisters > WITH_SISTERS * prose(around)) {
                around = at;
            }
        }
        return around;
    }

    private Element narrowed(Element from, double share) {
        Element at = from;
        while (true) {
            int least = (int) (share * prose(at));
            Optional<Element> child = at.children().stream()
                    .filter(one -> prose(one) > least)
                    .filter(one -> one.children().stream().anyMatch(inner -> prose(inner) > 0))
                    .findFirst();
            if (child.isEmpty()) {
                return at;
            }
            at = child.get();
        }
    }

    private boolean captionsAreText(Element root) {
        int captions = runs.stream()
                .filter(run -> run.isProse() && isIn(run.element(), root) && isCaption(run.element()))
                .mapToInt(run -> run.text().length())
                .sum();
        return captions > MOST_LEFT_OUT * prose(root);
    }

    private static boolean isCaption(Element element) {
        return element.closest("figure, figcaption, caption") != null;
    }

    private static Block.Kind kind(TextRun run, boolean captionsAreText) {
        Element block = run.element();
        if (!captionsAreText && isCaption(block)) {
            return Block.Kind.CAPTION;
        }
        if (block.normalName().matches("h[1-6]")) {
            return Block.Kind.HEADING;
        }
        return block.closest("li, td, th, dt, dd") != null ? Block.Kind.ITEM : Block.Kind.TEXT;
    }
}
