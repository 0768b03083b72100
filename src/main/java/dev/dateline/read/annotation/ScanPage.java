package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.XmlStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recognised page in ALTO or PAGE XML.
 *
 * @param number as the file gives it; empty when it does not
 * @param image the name of the image; may be empty
 * @param blocks its blocks with words, in the order of the file
 */
record ScanPage(String number, String image, List<Block> blocks) {
    /**
     * A block of text, which is a paragraph.
     *
     * @param ids its own id and those of the blocks around it
     * @param text its lines joined; not empty
     * @param language may be empty
     * @param area where it is on the page, as a region of the IIIF Image API in percent; empty when the file does not say
     */
    record Block(Set<String> ids, String text, String language, String area) {}

    /**
     * The pages of a file.
     *
     * @param xml supports marks
     */
    static List<ScanPage> read(InputStream xml) throws IOException {
        List<ScanPage> pages = new ArrayList<>();
        try (XmlStream stream = new XmlStream(xml, Set.of("page"))) {
            for (Element page = stream.next(); page != null; page = stream.next()) {
                String image = stream.head().getElementsByTag("filename").text();
                pages.add(new ScanPage(
                        page.attr("physical_img_nr"),
                        image.isEmpty() ? page.attr("imagefilename") : image,
                        blocks(page)));
            }
        }
        return pages;
    }

    private static List<Block> blocks(Element page) {
        List<Block> blocks = new ArrayList<>();
        for (Element block : page.getAllElements()) {
            boolean alto = block.normalName().equals("textblock");
            if (alto || block.normalName().equals("textregion")) {
                String text = Paragraphs.ofDivided(alto ? altoLines(block) : pageLines(block))
                        .replace("\u00ad", "-");
                if (!text.isEmpty()) {
                    String language = block.attr("language").isEmpty() ? block.attr("lang") : block.attr("language");
                    blocks.add(new Block(
                            ids(block), text, language, alto ? altoArea(block, page) : pageArea(block, page)));
                }
            }
        }
        return blocks;
    }

    private static Set<String> ids(Element block) {
        Set<String> ids = new HashSet<>();
        for (Element at = block; at != null; at = at.parent()) {
            ids.add(at.attr("id"));
        }
        ids.remove("");
        return ids;
    }

    private static List<String> altoLines(Element block) {
        List<String> lines = new ArrayList<>();
        for (Element line : block.getElementsByTag("textline")) {
            StringBuilder words = new StringBuilder();
            for (Element part : line.children()) {
                switch (part.normalName()) {
                    case "string" -> words.append(words.isEmpty() ? "" : " ").append(part.attr("content"));
                    case "hyp" -> words.append('\u00ad');
                    default -> {}
                }
            }
            lines.add(words.toString());
        }
        return lines;
    }

    private static List<String> pageLines(Element region) {
        List<String> lines = new ArrayList<>();
        // A region may be inside of another; each has its own lines.
        XmlStream.children(region, "textline")
                .forEach(line -> XmlStream.children(line, "textequiv")
                        .findFirst()
                        .ifPresent(text -> lines.add(ArticleDraft.line(
                                text.getElementsByTag("unicode").text()))));
        return lines;
    }

    private static String altoArea(Element block, Element page) {
        return area(
                number(block, "hpos"),
                number(block, "vpos"),
                number(block, "width"),
                number(block, "height"),
                number(page, "width"),
                number(page, "height"));
    }

    /** PAGE has the corners of a region: {@code 10,20 30,20 30,40}. */
    private static String pageArea(Element region, Element page) {
        String points = XmlStream.children(region, "coords")
                .findFirst()
                .map(coords -> coords.attr("points"))
                .orElse("");
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (String point : points.strip().split("\\s+", -1)) {
            if (!point.matches("\\d{1,7},\\d{1,7}")) {
                return "";
            }
            double x = Double.parseDouble(point.substring(0, point.indexOf(',')));
            double y = Double.parseDouble(point.substring(point.indexOf(',') + 1));
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
        }
        return area(left, top, right - left, bottom - top, number(page, "imagewidth"), number(page, "imageheight"));
    }

    private static String area(double left, double top, double width, double height, double wide, double high) {
        boolean known = left >= 0 && top >= 0 && width > 0 && height > 0 && wide > 0 && high > 0;
        return known
                ? String.format(
                        Locale.ROOT,
                        "pct:%.1f,%.1f,%.1f,%.1f",
                        left * 100 / wide,
                        top * 100 / high,
                        width * 100 / wide,
                        height * 100 / high)
                : "";
    }

    private static double number(Element element, String attribute) {
        String value = element.attr(attribute);
        return value.matches("\\d{1,7}(?:\\.\\d{1,9})?") ? Double.parseDouble(value) : -1;
    }

    /**
     * The text of an article on scanned pages, block by block. {@code extra.pages} says where each page begins, and
     * {@code extra.areas} where each block is. One thread.
     */
    static final class Layout {
        private final StringBuilder text = new StringBuilder();
        private final ArrayNode pages = JsonNodeFactory.instance.arrayNode();
        private final ArrayNode areas = JsonNodeFactory.instance.arrayNode();
        private @Nullable String last;
        private int length;

        /** Adds a block of the page with that label. */
        void add(String page, Block block) {
            if (!text.isEmpty()) {
                text.append("\n\n");
                length += 2;
            }
            if (!page.isEmpty() && !page.equals(last)) {
                pages.addObject().put("page", page).put("start", length);
                last = page;
            }
            if (!block.area().isEmpty()) {
                ObjectNode area = areas.addObject().put("start", length);
                if (!page.isEmpty()) {
                    area.put("page", page);
                }
                area.put("area", block.area());
            }
            text.append(block.text());
            length += block.text().codePointCount(0, block.text().length());
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        /** Gives the draft its text, the pages it is on, and their places in the text. */
        void finish(ArticleDraft draft) {
            draft.exactText(text.toString());
            ArrayNode labels = JsonNodeFactory.instance.arrayNode();
            pages.forEach(page -> labels.add(page.path("page")));
            if (labels.size() == 1) {
                draft.extra("page", labels.get(0));
            } else if (!labels.isEmpty()) {
                draft.extra("page", labels).extra("pages", pages);
            }
            if (!areas.isEmpty()) {
                draft.extra("areas", areas);
            }
        }
    }
}
