package dev.dateline.read.page;

import dev.dateline.article.PartialDate;
import dev.dateline.article.StatedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The metadata of a page about its article: in JSON-LD, else in OpenGraph and other meta elements, else in the elements
 * of the page that show them. What is set aside, such as teasers of other articles, says nothing. One page; one thread.
 */
final class HtmlMetadata {
    private static final List<String> PUBLISHED =
            List.of(("article:published_time og:published_time article:published datePublished publish-date"
                            + " parsely-pub-date sailthru.date article.published dc.date dc:date dc.date.issued"
                            + " dcterms.created dcterms.date dcterms.issued publishdate publish_date publication_date"
                            + " pubdate citation_publication_date citation_date bepress_citation_date"
                            + " shareaholic:article_published_time cXenseParse:recs:publishtime rnews:datePublished"
                            + " uploadDate date.release date")
                    .split(" ", -1));

    private static final List<String> AUTHOR = List.of(
            ("author article:author parsely-author sailthru.author byl dc.creator dcterms.creator citation_author"
                            + " cXenseParse:author rnews:author article.author")
                    .split(" ", -1));

    private static final String TIMES = "time[itemprop=datePublished], time[pubdate], time[datetime]";

    private static final String DATES = "time, [class*=date], [class*=Date], [class*=time], [class*=published],"
            + " [class*=posted], [class*=byline], [id*=date], abbr[title]";

    private static final String BYLINES = "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author],"
            + " [class*=author-name], [class*=authorName], [class*=author_name], [class*=byline], [class*=Byline],"
            + " [class*=author], a[href*=/author/], a[href*=/authors/], a[href*=/writer/], a[href*=/people/]";

    /** A date that is shown next to it is that of a change. */
    private static final Pattern CHANGED = Pattern.compile(
            "(?iu)updat|modif|edited|aktualisiert|geändert|stand:|mis à jour|actualizado|aggiornat|обновлен");

    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)[/-]([01]?\\d)[/-]([0-3]?\\d)(?=[/-]|$)");

    private static final Pattern UTC = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}).*(?:Z|\\+00:?00)");

    /** The offsets of the places that are farthest from Greenwich. */
    private static final int HOURS_WEST = 12;

    private static final int HOURS_EAST = 14;

    /** The longest text that shows a date or a byline. */
    private static final int LONGEST_SHOWN = 150;

    /** What systems write that count seconds and have none. */
    private static final String NO_DATE = "1970-01-01";

    private final Document page;
    private final JsonLd described;
    private final Findings findings;
    /** Whether an element is part of the article's surroundings rather than of the article. */
    private final Predicate<Element> aside;

    private HtmlMetadata(Document page, JsonLd described, Predicate<Element> aside, Findings findings) {
        this.page = page;
        this.described = described;
        this.aside = aside;
        this.findings = findings;
    }

    /** Notes all of it. */
    static void note(Document page, JsonLd described, Predicate<Element> aside, Findings findings) {
        new HtmlMetadata(page, described, aside, findings).note();
    }

    private void note() {
        Stream.of(described.publisher(), meta("og:site_name"), meta("application-name"), meta("dc.publisher"))
                .forEach(name -> findings.note("source", siteName(name)));
        described.addresses().forEach(this::url);
        url(page.select("link[rel=canonical]").attr("href"));
        url(meta("og:url"));
        date().ifPresent(date -> findings.note("published", date));
        findings.note("section", described.text("articleSection"));
        findings.note("section", meta("article:section"));
        language(described.text("inLanguage"));
        language(page.select("html").attr("lang"));
        language(meta("og:locale"));
        authors();
    }

    /** The name of a site without its motto: {@code Courier | News from Northgate}. */
    private static String siteName(String name) {
        return name.strip().replaceFirst("\\s+[|–—-]\\s.*$|\\s*[|–—-]$", "");
    }

    private Optional<String> date() {
        Optional<String> stated = Stream.concat(
                        Stream.of(described.text("datePublished", "dateCreated")),
                        PUBLISHED.stream().map(this::meta))
                .flatMap(value -> iso(value).stream())
                .findFirst()
                .or(() -> page.select("[itemprop=datePublished]").stream()
                        .filter(aside.negate())
                        .flatMap(
                                element -> Stream.of(element.attr("content"), element.attr("datetime"), element.text()))
                        .flatMap(value -> iso(value).stream())
                        .findFirst())
                .or(() -> described.dateOfPage().flatMap(HtmlMetadata::iso));
        if (stated.isPresent()) {
            return stated.map(this::asShown);
        }
        return page.body().select(TIMES).stream()
                .filter(time -> !aside.test(time) && !isOfChange(time))
                .flatMap(time -> iso(time.attr("datetime")).stream())
                .findFirst()
                .map(this::asShown)
                .or(() -> shownDates().findFirst())
                .or(() -> findings.known("url").flatMap(HtmlMetadata::dateInAddress));
    }

    /** A date that is given in UTC has the day before or after it when the page itself shows that day. */
    private String asShown(String date) {
        Matcher utc = UTC.matcher(date);
        if (!utc.matches()) {
            return date;
        }
        LocalDate day = LocalDate.parse(utc.group(1));
        int hour = Integer.parseInt(utc.group(2));
        return shownDates()
                .findFirst()
                .map(LocalDate::parse)
                .filter(shown -> (hour < HOURS_WEST && shown.equals(day.minusDays(1)))
                        || (hour >= 24 - HOURS_EAST && shown.equals(day.plusDays(1))))
                .map(LocalDate::toString)
                .orElse(date);
    }

    /** The days that the page shows in words, without those of changes. */
    private Stream<String> shownDates() {
        return page.body().select(DATES).stream()
                .filter(element -> !aside.test(element) && !isOfChange(element))
                .flatMap(element -> Stream.of(element.ownText(), element.text(), element.attr("title")))
                .filter(text ->
                        text.length() <= LONGEST_SHOWN && !CHANGED.matcher(text).find())
                .flatMap(text -> WrittenDate.first(text).flatMap(WrittenDate::iso).stream())
                .filter(HtmlMetadata::isPossible);
    }

    private static boolean isOfChange(Element element) {
        Element around = element.parent();
        return CHANGED.matcher(element.className() + " " + element.attr("itemprop"))
                        .find()
                || CHANGED.matcher(element.ownText()).find()
                || (around != null && CHANGED.matcher(around.ownText()).find());
    }

    private static Optional<String> dateInAddress(String url) {
        Matcher matcher = IN_ADDRESS.matcher(url);
        return matcher.find()
                ? iso(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                : Optional.empty();
    }

    private static Optional<String> iso(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        return StatedDate.iso(value)
                .or(() -> WrittenDate.first(value).flatMap(WrittenDate::iso))
                .filter(HtmlMetadata::isPossible);
    }

    private static boolean isPossible(String date) {
        return PartialDate.parse(date).isLikely() && !date.startsWith(NO_DATE);
    }

    private void url(String value) {
        if (value.matches("https?://\\S+")) {
            findings.note("url", value);
        }
    }

    /** Notes a language tag; {@code en_US} is meant for {@code en-US}. */
    private void language(String value) {
        String tag = value.strip().replace('_', '-');
        if (tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            findings.note("language", Locale.forLanguageTag(tag).toLanguageTag());
        }
    }

    private void authors() {
        String house = findings.known("source").orElse("");
        List<String> names = people(described.authors(), house);
        List<String> shown = shownAuthors(house, !names.isEmpty());
        if (names.isEmpty()) {
            names = people(AUTHOR.stream().flatMap(name -> metas(name)).toList(), house);
        }
        if (names.isEmpty() && "written by".equalsIgnoreCase(meta("twitter:label1"))) {
            names = people(List.of(meta("twitter:data1")), house);
        }
        // A byline that has these and others is complete.
        boolean complete = names.isEmpty() || (shown.containsAll(names) && shown.size() > names.size());
        (complete ? shown : names).forEach(findings::author);
    }

    private static List<String> people(List<String> bylines, String house) {
        List<String> names = bylines.stream()
                .flatMap(byline -> Byline.of(byline, house).people().stream())
                .distinct()
                .toList();
        return !names.isEmpty() || bylines.size() != 1
                ? names
                : Byline.of(Byline.named(bylines.getFirst()), house).people();
    }

    /** The authors in the first byline that the page shows; {@code joined} for one of several with "and". */
    private List<String> shownAuthors(String house, boolean joined) {
        for (String query : BYLINES.split(",\\s+", -1)) {
            for (Element element : page.body().select(query)) {
                String text = element.text();
                if (text.length() <= LONGEST_SHOWN
                        && !aside.test(element)
                        && (!joined || text.matches(".*(?: and |&).*"))) {
                    List<String> people = new ArrayList<>(Byline.of(text, house).people());
                    people.removeIf(name -> name.indexOf(' ') < 0);
                    if (!people.isEmpty()) {
                        return List.copyOf(people);
                    }
                }
            }
        }
        return List.of();
    }

    private String meta(String name) {
        return metas(name).findFirst().orElse("");
    }

    private Stream<String> metas(String name) {
        return page.select("meta").stream()
                .filter(meta -> Stream.of("property", "name", "itemprop")
                        .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name)))
                .map(meta -> meta.attr("content"));
    }

    /** The name of the site at the ends of a title is not part of the headline. */
    static String withoutSite(String title, String site, String url) {
        List<String> names = new ArrayList<>(List.of(PageHead.bare(site)));
        Findings.host(url).ifPresent(host -> {
            names.add(PageHead.bare(host));
            names.addAll(Arrays.asList(host.split("\\.", -1)));
        });
        String rest = title;
        for (boolean changed = true; changed; ) {
            String before = rest;
            Matcher end =
                    Pattern.compile("^(.{10,})\\s+([|–—·»-]|::)\\s+(.+?)$").matcher(rest);
            if (end.matches() && isSite(end.group(3), end.group(2), names)) {
                rest = end.group(1);
            }
            Matcher start =
                    Pattern.compile("^(.+?)\\s+([|–—·»-]|::)\\s+(.{10,})$").matcher(rest);
            if (start.matches() && isSite(start.group(1), start.group(2), names)) {
                rest = start.group(3);
            }
            changed = !rest.equals(before);
        }
        return rest.strip();
    }

    private static boolean isSite(String part, String separator, List<String> names) {
        String bare = PageHead.bare(part);
        String solid = bare.replace(" ", "");
        boolean named = names.stream()
                .anyMatch(name -> !name.isBlank()
                        && (name.equals(bare) || name.replace(" ", "").equals(solid)));
        return named || (separator.equals("|") && bare.split(" ", -1).length <= 4);
    }
}
