package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.XmlStream;
import dev.dateline.read.page.Document.NoArticle;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Scanned issues of newspapers: the index in METS, with pages in ALTO or PAGE XML in its folder or in folders below. When
 * the index says which blocks of the pages are an article, each of them is one; otherwise each page is. Safe for many
 * threads.
 */
public final class MetsFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "mets", "a scanned issue of a newspaper in METS, with its pages in ALTO or PAGE XML")
            .withExample(
                    "<mets><dmdSec ID=\"D1\">...</dmdSec><fileSec>...</fileSec><structMap TYPE=\"LOGICAL\">...</structMap></mets>");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.root().equals("mets");
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        return new Issue(file).articles();
    }

    /** One issue; one thread. */
    private static final class Issue {
        private final ArticleFile file;
        private final Element mets = new Element("mets");
        /** The pages of the issue by the ids of their files, in its order. */
        private final Map<String, List<ScanPage>> pages = new LinkedHashMap<>();

        private final Map<String, String> labels = new HashMap<>();
        private final Set<ScanPage.Block> used = Collections.newSetFromMap(new IdentityHashMap<>());

        Issue(ArticleFile file) throws IOException {
            this.file = file;
            try (XmlStream xml = new XmlStream(file.stream(), Set.of("dmdsec", "filegrp", "structmap"))) {
                for (Element part = xml.next(); part != null; part = xml.next()) {
                    mets.appendChild(part);
                }
            }
        }

        ArticleStream articles() throws IOException {
            readPages();
            labelPages();
            List<ArticleStream.Item> items = new ArrayList<>();
            List<Element> marked = mets.getElementsByTag("div").stream()
                    .filter(div -> type(div).contains("article") && !areas(div).isEmpty())
                    .filter(div -> div.parents().stream()
                            .noneMatch(above -> type(above).contains("article")))
                    .toList();
            for (Element div : marked) {
                article(div).ifPresent(items::add);
            }
            int number = 0;
            for (Map.Entry<String, List<ScanPage>> page : pages.entrySet()) {
                number++;
                rest(page.getKey(), page.getValue(), number, !marked.isEmpty()).ifPresent(items::add);
            }
            return ArticleStream.of(items);
        }

        private void readPages() throws IOException {
            int named = 0;
            for (Element entry : mets.getElementsByTag("file")) {
                String place = place(entry.getElementsByTag("flocat").attr("href"));
                if (place.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    named++;
                    Optional<String> page = file.sibling(place);
                    if (page.isPresent()) {
                        byte[] bytes = page.get().getBytes(StandardCharsets.UTF_8);
                        pages.put(entry.id(), ScanPage.read(new BufferedInputStream(new ByteArrayInputStream(bytes))));
                    }
                }
            }
            if (pages.isEmpty()) {
                throw new NoArticle("it is the index of a scanned issue (METS), and none of its " + named
                        + " pages is in its folder; its pages are read from their ALTO or PAGE files, those of an archive"
                        + " after it is unpacked");
            }
        }

        /** The path of a page below the folder of the index; empty for any other place. */
        private static String place(String href) {
            String path = href.replaceFirst("^file:/*(?=\\.)", "").replaceFirst("^(?:\\./)+", "");
            boolean outside = path.startsWith("/") || path.contains("..") || path.contains(":") || path.contains("\\");
            return outside ? "" : path;
        }

        private void labelPages() {
            for (Element div : mets.getElementsByTag("div")) {
                if (type(div).matches("(?:.*:)?page")) {
                    String label = Stream.of("orderlabel", "order", "label")
                            .map(div::attr)
                            .filter(value -> !value.isBlank())
                            .findFirst()
                            .orElse("");
                    List<String> ids = div.getAllElements().stream()
                            .map(part -> part.attr("fileid"))
                            .filter(pages::containsKey)
                            .distinct()
                            .toList();
                    for (String id : ids) {
                        labels.putIfAbsent(id, label);
                        // A page may be there in ALTO and in PAGE XML.
                        if (!id.equals(ids.getFirst())) {
                            pages.remove(id);
                        }
                    }
                }
            }
        }

        private Optional<ArticleStream.Item> article(Element div) {
            ScanPage.Layout layout = new ScanPage.Layout();
            ArticleDraft draft = issue(file.draft());
            for (Element area : areas(div)) {
                String page = area.attr("fileid");
                for (ScanPage scan : pages.getOrDefault(page, List.of())) {
                    for (ScanPage.Block block : scan.blocks()) {
                        if ((area.attr("begin").isEmpty() || block.ids().contains(area.attr("begin")))
                                && used.add(block)) {
                            layout.add(label(page, scan), block);
                            draft.language(block.language());
                        }
                    }
                }
            }
            if (layout.isEmpty()) {
                return Optional.of(new ArticleStream.NotArticle("article without recognised words"));
            }
            Element described = described(div.attr("dmdid"));
            draft.title(div.attr("label")).title(first(described, "title"));
            layout.finish(draft);
            return Optional.of(new ArticleStream.Found(
                    div.id().isEmpty() ? draft.known("title").orElse("article") : div.id(), draft.json()));
        }

        /** A page that is an article itself, or what the articles of the issue leave of it. */
        private Optional<ArticleStream.Item> rest(String id, List<ScanPage> scans, int number, boolean hasArticles) {
            ScanPage.Layout layout = new ScanPage.Layout();
            ArticleDraft draft = issue(file.draft());
            String page = "";
            for (ScanPage scan : scans) {
                page = label(id, scan).isEmpty() ? String.valueOf(number) : label(id, scan);
                for (ScanPage.Block block : scan.blocks()) {
                    if (!used.contains(block)) {
                        layout.add(page, block);
                        draft.language(block.language());
                    }
                }
                draft.extra("image", scan.image());
            }
            if (layout.isEmpty()) {
                boolean blank = scans.stream().allMatch(scan -> scan.blocks().isEmpty());
                return blank
                        ? Optional.of(new ArticleStream.NotArticle("page without recognised words"))
                        : Optional.empty();
            }
            layout.finish(draft);
            draft.title(draft.known("source").orElse("Issue") + ", page " + page
                    + (hasArticles ? ", outside of articles" : ""));
            return Optional.of(new ArticleStream.Found("page " + number, draft.json()));
        }

        /** What the index says of the whole issue: the paper, the day, the language. */
        private ArticleDraft issue(ArticleDraft draft) {
            List<Element> descriptions = mets.getElementsByTag("dmdsec");
            for (Element description : descriptions) {
                String date = Stream.of("dateissued", "date")
                        .map(name -> first(description, name))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
                if (!date.isEmpty() && draft.known("published").isEmpty()) {
                    draft.published(date);
                    draft.source(first(description, "title"));
                }
            }
            if (!descriptions.isEmpty()) {
                draft.source(first(descriptions.getFirst(), "title"));
                draft.language(first(descriptions.getFirst(), "languageterm"));
            }
            return draft;
        }

        private Element described(String ids) {
            for (Element description : mets.getElementsByTag("dmdsec")) {
                if (!description.id().isEmpty() && List.of(ids.split(" ", -1)).contains(description.id())) {
                    return description;
                }
            }
            return new Element("dmdsec");
        }

        private String label(String id, ScanPage scan) {
            String label = labels.getOrDefault(id, "");
            return label.isEmpty() ? scan.number() : label;
        }

        private static List<Element> areas(Element div) {
            return div.getElementsByTag("area").stream()
                    .filter(area -> !area.attr("fileid").isEmpty())
                    .toList();
        }

        private static String type(Element div) {
            return div.normalName().equals("div") ? div.attr("type").toLowerCase(Locale.ROOT) : "";
        }

        /** The text of the first element with that name, whatever its prefix; empty when it does not exist. */
        private static String first(Element element, String name) {
            return element.getAllElements().stream()
                    .filter(found -> found.normalName().replaceFirst("^.*:", "").equals(name))
                    .map(found -> ArticleDraft.line(found.wholeText()))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }
}
