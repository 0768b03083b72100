package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Token tables: CoNLL-U with names in the last column ({@code NER=B-PER} or {@code Entity}), and CoNLL-2003 with IOB
 * labels. The text is joined from the tokens, a sentence a line in CoNLL-2003, a paragraph where CoNLL-U says so. Safe for
 * many threads.
 */
public final class ConllFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "conll",
                    "tokens with names, one a line: CoNLL-U or CoNLL-2003",
                    "conllu",
                    "conll",
                    "conllup",
                    "iob",
                    "bio")
            .annotated()
            .withExample("Ann NNP B-NP B-PER\nMarsh NNP I-NP I-PER\nspoke VBD B-VP O");

    private static final Pattern U =
            Pattern.compile("^(?:#[^\\n]*\\n)*1(?:-\\d+)?\\t[^\\t\\n]+(?:\\t[^\\t\\n]*){8}\\s*$", Pattern.MULTILINE);
    private static final Pattern IOB = Pattern.compile(
            "\\A(?:-DOCSTART-[^\\n]*\\n\\s*)?(?:\\S+(?:[ \\t]\\S+){0,4}[ \\t](?:O|[BIES]-\\w+)\\r?\\n){3}");
    /** The number of a token, or those that a token with several words covers. */
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    private static final Pattern NAME = Pattern.compile("(?:^|\\|)(?:NER|name|ner|Name)=([BIESLU]-[^|]+|O)");
    private static final Pattern NO_SPACE_BEFORE = Pattern.compile("[.,;:!?%)\\]}”’]+|'s|n't|'(?:re|ve|ll|d|m)|''");
    private static final Pattern NO_SPACE_AFTER = Pattern.compile("[(\\[{“‘$#]|``");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.root().isEmpty() && (start.has(U) || (!start.ending().equals("html") && start.has(IOB)));
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        return new Articles(
                file, new BufferedReader(file.reader()), file.start().has(U));
    }

    /** One thread. */
    private static final class Articles implements ArticleStream {
        private final ArticleFile file;
        private final BufferedReader lines;
        private final boolean u;
        private @Nullable String id;
        private int count;
        private boolean ended;

        Articles(ArticleFile file, BufferedReader lines, boolean u) {
            this.file = file;
            this.lines = lines;
            this.u = u;
        }

        @Override
        public @Nullable Item next() throws IOException {
            while (!ended) {
                Tokens tokens = new Tokens();
                String thisId = id;
                String line = lines.readLine();
                while (line != null && !begins(line)) {
                    if (u) {
                        tokens.u(line);
                    } else {
                        tokens.iob(line);
                    }
                    line = lines.readLine();
                }
                ended = line == null;
                id = line != null && line.startsWith("# newdoc id = ") ? line.substring(14) : null;
                if (!tokens.text.toString().isBlank()) {
                    count++;
                    return tokens.article(file, thisId, "document " + count);
                }
            }
            return null;
        }

        private boolean begins(String line) {
            return u ? line.startsWith("# newdoc") : line.startsWith("-DOCSTART-");
        }
    }

    /** The text and the names of one article. */
    private static final class Tokens {
        private record Span(int start, int end, String label) {}

        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();
        private String open = "";
        private int start;
        private int end;
        private int coveredTo;
        private boolean space;

        void u(String line) {
            if (line.startsWith("# newpar")) {
                paragraph();
                return;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length < 10) {
                coveredTo = 0;
                return;
            }
            Matcher range = TOKEN.matcher(columns[0]);
            if (!range.matches()) {
                // An empty node such as 8.1, or a damaged line.
                return;
            }
            int number = Integer.parseInt(range.group(1));
            Matcher name = NAME.matcher(columns[9]);
            String label = name.find() ? name.group(1) : "O";
            if (range.group(2) != null) {
                coveredTo = Integer.parseInt(range.group(2));
                word(columns[1], "", !columns[9].contains("SpaceAfter=No"));
            } else if (number > coveredTo) {
                word(columns[1], label, !columns[9].contains("SpaceAfter=No"));
            } else if (!label.equals("O")) {
                // A word inside of a token that was written already.
                mark(label, end, text.length());
            }
        }

        void iob(String line) {
            String[] columns = line.strip().split("[ \\t]+", -1);
            if (columns.length < 2) {
                close();
                if (!text.isEmpty()) {
                    paragraphEnd();
                }
                return;
            }
            String word = columns[0];
            if (NO_SPACE_BEFORE.matcher(word).matches()) {
                space = false;
            }
            word(
                    word,
                    columns[columns.length - 1],
                    !NO_SPACE_AFTER.matcher(word).matches());
        }

        private void word(String word, String label, boolean spaceAfter) {
            if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
            int from = text.length();
            text.append(word);
            space = spaceAfter;
            mark(label, from, text.length());
        }

        private void mark(String label, int from, int to) {
            String kind = label.replaceFirst("^[BIESLU]-", "");
            boolean goesOn = !open.isEmpty() && open.equals(kind) && !label.startsWith("B-") && !label.startsWith("S-");
            if (!goesOn) {
                close();
                if (label.contains("-")) {
                    open = kind;
                    start = from;
                }
            }
            end = to;
        }

        private void close() {
            if (!open.isEmpty()) {
                spans.add(new Span(start, end, open));
                open = "";
            }
        }

        private void paragraph() {
            close();
            if (!text.isEmpty()) {
                paragraphEnd();
            }
        }

        private void paragraphEnd() {
            if (text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            space = false;
        }

        ArticleStream.Found article(ArticleFile file, @Nullable String id, String part) {
            close();
            String whole = text.toString().stripTrailing();
            ArticleDraft draft = file.draft().id(id).exactText(whole);
            Labels labels = new Labels(draft, whole, file.options().labels());
            spans.forEach(span -> labels.utf16(span.start(), span.end(), span.label(), null));
            labels.finish();
            return new ArticleStream.Found(part, draft.json());
        }
    }
}
