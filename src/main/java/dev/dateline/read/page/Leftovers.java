package dev.dateline.read.page;

import dev.dateline.read.page.LeftoverPhrases.Match;
import dev.dateline.read.page.LeftoverPhrases.Recognised;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Separates the paragraphs of an article from other parts of a web page around and between them: by phrases, and by the
 * position of lines that are not sentences. One document; one thread.
 */
final class Leftovers {
    /**
     * The number of words of captions; headings between paragraphs have fewer, paragraphs without a final point more.
     */
    private static final int LEAST_WORDS_OF_CAPTION = 8;

    private static final int MOST_WORDS_OF_CAPTION = 25;

    /** Two lines at the end that are not sentences are a list of links, if enough paragraphs come before them. */
    private static final int LEAST_LINES_AT_END = 2;

    private static final int LEAST_PROSE_BEFORE = 3;
    private static final int MOST_WORDS_OF_LINK = 20;

    /** What is said of authors has at most this many lines at the end. */
    private static final int MOST_LINES_ON_AUTHORS = 4;

    private static final Pattern ABOUT = Pattern.compile(
            ",? (?:is|was|has been|covers|writes|reports|joined|works|can|may) |, (?:an?|the) |[\\s@|:]*$|[, ]*@");

    private final List<Block> blocks;
    private final LeftoverPhrases phrases = LeftoverPhrases.standard();
    /** For each block why it is left out; null when it stays. */
    private final @Nullable String[] why;

    private final List<String> authors;

    private Leftovers(List<Block> blocks, List<String> authors) {
        this.blocks = blocks;
        this.authors = authors;
        this.why = new String[blocks.size()];
    }

    /**
     * The paragraphs, sorted.
     *
     * @param text the paragraphs of the article, in their order
     * @param leftOut the others, in theirs
     */
    record Sorted(List<Block> text, List<LeftOut> leftOut) {}

    /** A paragraph that is left out, and what it is, such as {@code cookies}. */
    record LeftOut(String why, String text) {}

    /** Sorts the paragraphs after the head of a document by these authors. */
    static Sorted sort(List<Block> blocks, List<String> authors) {
        Leftovers leftovers = new Leftovers(blocks, authors);
        leftovers.byPhrases();
        leftovers.aboutAuthors();
        leftovers.atTheEnd();
        leftovers.captions();
        return leftovers.sorted();
    }

    private void byPhrases() {
        int prose = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Optional<Recognised> recognised = phrases.of(block);
            if (block.kind() == Block.Kind.CAPTION) {
                why[i] = "caption";
            } else if (recognised.isPresent()) {
                why[i] = recognised.get().why();
                i = underHeading(i, recognised.get(), prose);
            } else if (block.isProse()) {
                prose++;
            }
        }
    }

    /** Leaves out the part under a heading of the page, and returns its last index. */
    private int underHeading(int heading, Recognised recognised, int proseBefore) {
        int end = heading + 1;
        if (recognised.match() == Match.END && proseBefore > 0) {
            end = blocks.size();
        } else if (recognised.match() == Match.LINKS) {
            // Two paragraphs in a row continue the article; a single one may describe a link.
            while (end < blocks.size() && !goesOn(heading, end) && !isEnd(end)) {
                end++;
            }
        }
        for (int i = heading + 1; i < end; i++) {
            Optional<Recognised> own = phrases.of(blocks.get(i));
            why[i] = own.isPresent() ? own.get().why() : recognised.why();
        }
        return end - 1;
    }

    private boolean goesOn(int heading, int at) {
        return isProse(at) && (isProse(at + 1) || isOnlyOne(heading, at));
    }

    private boolean isEnd(int at) {
        return phrases.of(blocks.get(at))
                .filter(own -> own.match() == Match.END)
                .isPresent();
    }

    /** Whether a last paragraph follows a heading with at most one link between, as after a box in the text. */
    private boolean isOnlyOne(int heading, int at) {
        return at == blocks.size() - 1
                && at - heading <= 2
                && phrases.of(blocks.get(at)).isEmpty();
    }

    /** Leaves out what is said of an author after the text: "Ann Marsh is the Courier's editor." */
    private void aboutAuthors() {
        int last = lastKept(blocks.size());
        for (int lines = 0; lines < MOST_LINES_ON_AUTHORS && last > LEAST_PROSE_BEFORE; lines++) {
            String text = blocks.get(last).text();
            boolean about = authors.stream()
                    .filter(author -> text.length() > author.length() && text.startsWith(author))
                    .anyMatch(author ->
                            ABOUT.matcher(text.substring(author.length())).lookingAt());
            if (about) {
                why[last] = "author";
            }
            last = lastKept(last);
        }
    }

    private void atTheEnd() {
        int last = lastKept(blocks.size());
        int first = last + 1;
        int lines = 0;
        for (int i = last; i >= 0 && isLink(i); i = lastKept(i)) {
            first = i;
            lines++;
        }
        if (lines >= LEAST_LINES_AT_END && proseBefore(first) >= LEAST_PROSE_BEFORE && !announced(first)) {
            for (int i = first; i <= last; i++) {
                why[i] = why[i] == null ? "links" : why[i];
            }
        }
    }

    /** Whether the paragraph before announces a list. */
    private boolean announced(int at) {
        int before = lastKept(at);
        return before >= 0 && blocks.get(before).text().endsWith(":");
    }

    private boolean isLink(int at) {
        Block block = blocks.get(at);
        char first = block.text().charAt(0);
        boolean item = first == '-' || first == '•' || first == '*' || Character.isDigit(first);
        return block.kind() == Block.Kind.TEXT
                && !block.isClosed()
                && !item
                && !block.text().endsWith(":")
                && block.words() <= MOST_WORDS_OF_LINK;
    }

    /** Leaves out lines between two paragraphs that are not sentences and too long for a heading. */
    private void captions() {
        for (int i = 1; i + 1 < blocks.size(); i++) {
            if (why[i] == null && isLine(blocks.get(i))) {
                int before = lastKept(i);
                int after = nextKept(i);
                why[i] = before >= 0 && isProse(before) && isProse(after) ? "caption" : null;
            }
        }
    }

    private static boolean isLine(Block block) {
        int words = block.words();
        return block.kind() == Block.Kind.TEXT
                && endsInWord(block)
                && words >= LEAST_WORDS_OF_CAPTION
                && words <= MOST_WORDS_OF_CAPTION;
    }

    private static boolean endsInWord(Block block) {
        return Character.isLetterOrDigit(
                block.text().codePointBefore(block.text().length()));
    }

    private int lastKept(int before) {
        int at = before - 1;
        while (at >= 0 && why[at] != null) {
            at--;
        }
        return at;
    }

    private int nextKept(int after) {
        int at = after + 1;
        while (at < blocks.size() && why[at] != null) {
            at++;
        }
        return at;
    }

    private boolean isProse(int at) {
        return at < blocks.size()
                && blocks.get(at).isProse()
                && phrases.of(blocks.get(at)).isEmpty();
    }

    private long proseBefore(int end) {
        return IntStream.range(0, end)
                .filter(i -> why[i] == null && blocks.get(i).isProse())
                .count();
    }

    private Sorted sorted() {
        List<Block> text = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String reason = why[i];
            if (reason == null) {
                text.add(blocks.get(i));
            } else {
                leftOut.add(new LeftOut(reason, blocks.get(i).text()));
            }
        }
        return new Sorted(text, leftOut);
    }
}
