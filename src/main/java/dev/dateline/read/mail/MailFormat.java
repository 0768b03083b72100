package dev.dateline.read.mail;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.ReadLimits;
import dev.dateline.read.page.Document;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.HtmlPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mails (EML), mailboxes (mbox) and pages archived as MHTML. The sender is the source, and the text of a mail is its
 * plain part, or else its HTML; attachments are left out. Safe for many threads.
 */
public final class MailFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "mail", "mails (EML), a mailbox (mbox) or an archived page (MHTML)", "eml", "mbox", "mht", "mhtml")
            .withExample(
                    "From: Courier <news@courier.example>\nDate: Fri, 15 Aug 2025 12:00:00 +0000\nSubject: Talks resume\n\n"
                            + "Talks resumed in Ankara.");

    private static final Pattern HEADER = Pattern.compile(
            "^(?:[A-Za-z][A-Za-z0-9-]*:[^\\n]*\\r?\\n(?:[ \\t][^\\n]*\\r?\\n)*){3,}", Pattern.MULTILINE);
    private static final Pattern MARK = Pattern.compile(
            "^(?:From|Message-ID|MIME-Version|Received|Return-Path|Delivered-To):",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:Subject|Date):", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?$");

    /** Lines of newsletters that are not text. */
    private static final Pattern NEWSLETTER = Pattern.compile(
            "(?i)^(?:view (?:this email |it )?in (?:your )?browser|unsubscribe|.{0,60}\\bunsubscribe\\b.{0,60}|manage (?:your )?preferences|"
                    + ".{0,40}\\b(?:abbestellen|abmelden|se désabonner|darse de baja)\\b.{0,40}|im browser (?:ansehen|öffnen).*|<?https?://\\S+>?)$");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        String text = start.begins("From ") ? start.text().replaceFirst("^[^\\n]*\\n", "") : start.text();
        Matcher header = HEADER.matcher(text);
        return header.lookingAt()
                && MARK.matcher(header.group()).find()
                && SUBJECT.matcher(header.group()).find();
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        if (!file.start().begins("From ")) {
            return ArticleStream.of(List.of(item(file, file.bytes(), "")));
        }
        MailboxFile mails = new MailboxFile(file.input());
        return new ArticleStream() {
            private int count;

            @Override
            public @Nullable Item next() throws IOException {
                byte[] mail = mails.next();
                if (mail == null) {
                    return null;
                }
                count++;
                String part = "message " + count;
                return mail.length < MailboxFile.MOST
                        ? item(file, mail, part)
                        : new Unusable(
                                part,
                                beginning(mail),
                                ReadLimits.tooLong("mail", MailboxFile.MOST).reason());
            }
        };
    }

    private static ArticleStream.Item item(ArticleFile file, byte[] mail, String part) {
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            Message message = builder.parseMessage(new ByteArrayInputStream(mail));
            return new ArticleStream.Found(part, article(file, message));
        } catch (NoArticle none) {
            return new ArticleStream.Unusable(part, beginning(mail), none.reason());
        } catch (IOException | RuntimeException broken) {
            return new ArticleStream.Unusable(
                    part, beginning(mail), "it is not a readable mail: " + broken.getMessage());
        }
    }

    private static ObjectNode article(ArticleFile file, Message message) throws IOException {
        Optional<String> location = Optional.ofNullable(message.getHeader().getField("Snapshot-Content-Location"))
                .or(() -> Optional.ofNullable(message.getHeader().getField("Content-Location")))
                .map(field -> field.getBody().strip());
        Entity html = part(message, "text/html");
        boolean archived = (location.isPresent() || message.getMimeType().equals("multipart/related"))
                && (message.getFrom() == null
                        || message.getFrom().isEmpty()
                        || String.valueOf(message.getFrom()).contains("Saved by"));
        if (html != null && archived) {
            ObjectNode article = HtmlPage.article(new Document(file.name(), text(html)), file.unstated());
            location.filter(url -> !article.has("url")).ifPresent(url -> article.put("url", url));
            return article;
        }
        ArticleDraft draft = file.draft()
                .id(message.getMessageId() == null ? "" : message.getMessageId().replaceAll("[<>]", ""))
                .title(message.getSubject());
        if (message.getDate() != null) {
            draft.published(message.getHeader()
                    .getField("Date")
                    .getBody()
                    .replaceFirst("\\s*\\([^)]*\\)\\s*$", "")
                    .replaceFirst("^\\p{L}{3},?\\s+", ""));
            draft.published(message.getDate().toInstant().toString());
        }
        if (message.getFrom() != null && !message.getFrom().isEmpty()) {
            Mailbox sender = message.getFrom().get(0);
            draft.source(
                    sender.getName() == null || sender.getName().isBlank() ? sender.getAddress() : sender.getName());
        }
        Entity plain = part(message, "text/plain");
        String words = plain == null ? "" : words(text(plain));
        String page = html == null ? "" : Paragraphs.ofHtml(text(html));
        // Newsletters often have a plain part that only says where to read them.
        if (html != null && words.length() * 2 < page.length()) {
            Paragraphs.ofBody(text(html), draft);
            draft.text(kept(draft.known("text").orElse("")));
        } else {
            draft.text(words);
        }
        if (draft.known("text").isEmpty() && draft.known("title").isEmpty()) {
            throw new NoArticle("the mail has no text and no subject");
        }
        return draft.json();
    }

    /** The paragraphs of a plain mail without its signature. */
    private static String words(String plain) {
        Matcher signature = SIGNATURE.matcher(plain);
        String body = signature.find() && signature.start() > plain.length() / 3
                ? plain.substring(0, signature.start())
                : plain;
        return kept(Paragraphs.ofLines(body.lines().toList()));
    }

    private static String kept(String text) {
        return String.join(
                "\n\n",
                text.lines()
                        .filter(line -> !line.isBlank()
                                && !NEWSLETTER.matcher(line.strip()).matches())
                        .toList());
    }

    /** The first part of that type that is not an attachment; null when it has no such part. */
    private static @Nullable Entity part(Entity entity, String type) {
        if (entity.getBody() instanceof Multipart parts) {
            return parts.getBodyParts().stream()
                    .map(part -> part(part, type))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
        }
        if (entity.getBody() instanceof Message inner) {
            return part(inner, type);
        }
        boolean attached = "attachment".equalsIgnoreCase(String.valueOf(entity.getDispositionType()));
        return !attached && type.equals(entity.getMimeType()) ? entity : null;
    }

    private static String text(Entity entity) throws IOException {
        Body body = entity.getBody();
        if (body instanceof TextBody text) {
            try (Reader reader = text.getReader()) {
                StringWriter words = new StringWriter();
                reader.transferTo(words);
                if (words.getBuffer().length() > ReadLimits.ARTICLE) {
                    throw new NoArticle(ReadLimits.tooLongForArticle("text of the mail"));
                }
                return words.toString();
            }
        }
        return body instanceof SingleBody single
                ? new String(single.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                : "";
    }

    private static String beginning(byte[] mail) {
        return new String(mail, 0, Math.min(mail.length, 500), StandardCharsets.ISO_8859_1);
    }

    /** The mails of a mailbox: each begins with a line {@code From ...} at the start or after an empty line. One thread. */
    private static final class MailboxFile {
        static final int MOST = ReadLimits.wholeFile();

        private final InputStream input;
        private byte @Nullable [] line;

        MailboxFile(InputStream input) throws IOException {
            this.input = input;
            this.line = readLine();
        }

        /** The next mail, or its first {@link #MOST} bytes when it has as many; null at the end. */
        byte @Nullable [] next() throws IOException {
            if (line == null) {
                return null;
            }
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            boolean blank = false;
            line = readLine();
            while (line != null && !(blank && begins(line))) {
                blank = line.length <= 2 && new String(line, StandardCharsets.ISO_8859_1).isBlank();
                // Lines of the text that begin like a border were marked with an angle.
                int from = line.length > 6 && line[0] == '>' && begins(Arrays.copyOfRange(line, 1, 6)) ? 1 : 0;
                mail.write(line, from, Math.min(line.length - from, MOST - mail.size()));
                line = readLine();
            }
            return mail.toByteArray();
        }

        private static boolean begins(byte[] line) {
            return line.length >= FROM.length && Arrays.equals(Arrays.copyOf(line, FROM.length), FROM);
        }

        private byte @Nullable [] readLine() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int next = input.read();
            while (next >= 0) {
                if (bytes.size() < MOST) {
                    bytes.write(next);
                }
                if (next == '\n') {
                    break;
                }
                next = input.read();
            }
            return bytes.size() == 0 ? null : bytes.toByteArray();
        }
    }
}
