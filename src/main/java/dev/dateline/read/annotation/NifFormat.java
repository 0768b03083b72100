package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.XmlStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Texts with linked names in NIF 2, in Turtle or XML. Names whose class is known become mentions, with the last part of
 * their link as id; the others are kept in {@code extra.links}, and the text is annotated as any other. Safe for many
 * threads.
 */
public final class NifFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "nif", "texts with linked names in NIF 2 (Turtle, RDF/XML)", "ttl", "nif")
            .withExample("<a#char=0,16> a nif:Context ; nif:isString \"Ann Marsh spoke.\" .");

    private static final Pattern MARK = Pattern.compile("nif-core#|@prefix nif:");

    /** A subject, a property, or a value of Turtle. */
    private static final Pattern TOKEN = Pattern.compile(
            "<(?<uri>[^>]*)>|\"\"\"(?<long>(?s:.*?))\"\"\"(?:\\^\\^\\S+|@[\\w-]+)?|\"(?<short>(?:[^\"\\\\\\n]|\\\\.)*+)\"(?:\\^\\^[^\\s;,.]+|@[\\w-]+)?"
                    + "|(?<end>[;,.](?=\\s|$))|(?<word>[^\\s;,<\"]*[^\\s;,<\".])");

    /** Elements that describe texts and spans in XML. */
    private static final Set<String> SUBJECTS = Set.of(
            "description",
            "nif:context",
            "nif:string",
            "nif:phrase",
            "nif:word",
            "nif:offsetbasedstring",
            "nif:rfc5147string");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return (start.root().isEmpty()
                        ? start.text().contains("@prefix")
                        : start.root().equals("rdf"))
                && start.has(MARK);
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        Map<String, Map<String, String>> contexts = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> spans = new LinkedHashMap<>();
        boolean xml = !file.start().root().isEmpty();
        Map<String, Map<String, String>> subjects = xml ? described(file.stream()) : subjects(file.text());
        subjects.forEach((uri, properties) -> {
            if (properties.containsKey("isstring")) {
                contexts.put(uri, properties);
            } else if (properties.containsKey("referencecontext")) {
                spans.computeIfAbsent(properties.get("referencecontext"), any -> new ArrayList<>())
                        .add(properties);
            }
        });
        List<ArticleStream.Item> items = new ArrayList<>();
        contexts.forEach((uri, context) -> items.add(article(file, uri, context, spans.getOrDefault(uri, List.of()))));
        return ArticleStream.of(items);
    }

    private static ArticleStream.Found article(
            ArticleFile file, String uri, Map<String, String> context, List<Map<String, String>> spans) {
        String text = context.getOrDefault("isstring", "");
        String id = uri.replaceFirst("#.*$", "");
        ArticleDraft draft = file.draft().id(id).url(context.get("sourceurl")).exactText(text);
        Labels labels = new Labels(draft, text, file.options().labels());
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        for (Map<String, String> span : spans) {
            int start = number(span.get("beginindex"));
            int end = number(span.get("endindex"));
            String link = span.getOrDefault("taidentref", "");
            String type = span.getOrDefault("taclassref", "").replaceFirst("^.*[/#:]", "");
            if (type.isEmpty()) {
                links.addObject()
                        .put("start", start)
                        .put("end", end)
                        .put("text", span.get("anchorof"))
                        .put("link", link);
            } else {
                labels.codePoints(start, end, type, span.get("anchorof"), link.replaceFirst("^.*[/#]", ""));
            }
        }
        labels.finish();
        if (!links.isEmpty()) {
            draft.extra("links", links);
        }
        return new ArticleStream.Found(id, draft.json());
    }

    /** The same as {@link #subjects} of RDF in XML. */
    private static Map<String, Map<String, String>> described(InputStream input) throws IOException {
        Map<String, Map<String, String>> subjects = new LinkedHashMap<>();
        try (XmlStream xml = new XmlStream(input, SUBJECTS)) {
            for (Element subject = xml.next(); subject != null; subject = xml.next()) {
                Map<String, String> properties =
                        subjects.computeIfAbsent(subject.attr("about"), any -> new LinkedHashMap<>());
                for (Element property : subject.children()) {
                    String resource = property.attr("resource");
                    properties.putIfAbsent(
                            property.normalName().replaceFirst("^.*:", ""),
                            resource.isEmpty() ? property.wholeText() : resource);
                }
            }
        }
        return subjects;
    }

    /** The properties of each subject, by their local names in lower case; of several values of one, the first. */
    private static Map<String, Map<String, String>> subjects(String turtle) {
        Map<String, Map<String, String>> subjects = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(turtle);
        String subject = null;
        String property = null;
        boolean list = false;
        while (token.find()) {
            String end = token.group("end");
            String value = value(token);
            if (end != null) {
                subject = end.equals(".") ? null : subject;
                property = end.equals(",") ? property : null;
                list = end.equals(",");
            } else if (value.startsWith("@") && subject == null) {
                // A prefix ends with its own point.
                subject = "@";
            } else if (subject == null) {
                subject = value;
            } else if (property == null) {
                property = value.replaceFirst("^.*[/#:]", "").toLowerCase(Locale.ROOT);
            } else if (!list && !subject.equals("@")) {
                subjects.computeIfAbsent(subject, any -> new LinkedHashMap<>()).putIfAbsent(property, value);
            }
        }
        return subjects;
    }

    private static String value(Matcher token) {
        if (token.group("uri") != null) {
            return token.group("uri");
        }
        String quoted = token.group("long") == null ? token.group("short") : token.group("long");
        return quoted == null ? String.valueOf(token.group("word")) : unescaped(quoted);
    }

    private static String unescaped(String quoted) {
        return Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|.)").matcher(quoted).replaceAll(escape -> {
            String code = escape.group(1);
            String plain = switch (code.charAt(0)) {
                case 'n' -> "\n";
                case 't' -> "\t";
                case 'r' -> "\r";
                case 'u' -> code.length() == 5 ? String.valueOf((char) Integer.parseInt(code.substring(1), 16)) : "u";
                default -> code;
            };
            return Matcher.quoteReplacement(plain);
        });
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
