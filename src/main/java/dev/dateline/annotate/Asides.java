package dev.dateline.annotate;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the passages of a text whose names are not the text's own: credits ("Reporting by A; Editing by B"), bylines,
 * the news agency of a dateline, and codes of shares and indices ("&lt;GS.N&gt;", "(NYSE: GS)"). Its words are in
 * {@code lexicons/annotate/credits.tsv} and {@code exchanges.txt}. Thread-safe.
 */
final class Asides {
    /** A credit in brackets is not longer than this, in UTF-16 units. */
    private static final int LONGEST_BRACKET = 600;

    /** The lines at the beginning in which a byline is searched, and its length in UTF-16 units. */
    private static final int BYLINE_LINES = 4;

    private static final int LONGEST_BYLINE = 120;

    /** The news agency of a dateline, in brackets or between slashes: "BERLIN, May 5 (Reuters) -", "/TASS/". */
    private static final Pattern DATELINE = Pattern.compile(
            "(?m)\\s*[\\p{Lu}][^\\n()/\\u2013\\u2014]{1,70}?[,.]?\\s*(?:\\(([^()\\n]{2,50})\\)\\s*(?:[-\\u2013\\u2014:]|$)|/([^/\\n]{2,25})/)");

    /** The agency alone where a dateline would be: "/TASS/. Russian air defences ...". */
    private static final Pattern AGENCY_ALONE = Pattern.compile("\\s*/(\\p{Lu}[^/\\n]{1,24})/\\.?\\s");

    /** An agency in a dateline ends before this many UTF-16 units of its line. */
    private static final int LONGEST_DATELINE = 160;

    /** Words of the beginning of a dateline: with a capital, or numbers, or "de" and the like. */
    private static final Pattern DATELINE_WORDS =
            Pattern.compile("(?:[\\p{Lu}\\p{N}][^\\s]*|de|del|la|le|al|am|um|and|of|the|el)");

    /** A code with its market, as the agencies write it: GS.N, .SPX, EUR=, in angle brackets or round ones. */
    private static final String CODE = "\\.?[A-Z0-9]{1,12}(?:[a-z]{1,2})?(?:[.=][A-Za-z0-9]{0,5})?";

    private final Set<String> starts;
    private final Set<String> brackets;
    private final Set<String> bylines;
    private final Set<String> ends;
    private final Set<String> inside;
    private final Pattern credits;
    private final Pattern captions;
    private final Pattern sentences;
    private final Pattern codes;
    /** The first two letters of the words of {@link #credits} and {@link #sentences}: the patterns are long, and tried there only. */
    private final Set<String> creditsBegin;

    private final Set<String> sentencesBegin;

    Asides() {
        Lexicon file = Lexicon.read("annotate/credits.tsv");
        starts = words(file, "start");
        brackets = words(file, "bracket");
        bylines = words(file, "byline");
        ends = words(file, "end");
        inside = words(file, "inside").stream()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .collect(Collectors.toUnmodifiableSet());
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Set<String> either = new HashSet<>(starts);
        either.addAll(brackets);
        credits = Pattern.compile("([(\\[])?(" + alternatives(either) + ")(?![\\p{L}\\p{N}])", flags);
        creditsBegin = beginnings(either);
        captions = Pattern.compile(
                "\\([^()\\n]{2,90}?(?:/| via )(?:" + alternatives(words(file, "photo"))
                        + ")(?![\\p{L}\\p{N}])[^()\\n]{0,40}\\)",
                flags);
        sentences = Pattern.compile(alternatives(ends), flags);
        sentencesBegin = beginnings(ends);
        Set<String> exchanges = Lexicon.read("annotate/exchanges.txt").lines().stream()
                .map(line -> line.column(0))
                .collect(Collectors.toUnmodifiableSet());
        codes = Pattern.compile(
                "(?:<" + CODE + ">"
                        + "|\\((?:" + alternatives(exchanges) + ")\\s?:\\s?[A-Z0-9.\\-]{1,12}(?:[;,][^()\\n]{1,60})?\\)"
                        + "|\\(\\.?[A-Z0-9]{1,8}[a-z]?\\.[A-Z]{1,2}(?:\\s?[:,;][^()\\n]{1,60})?\\)"
                        + "|(?<![\\p{L}\\p{N}.&'\\u2019-])[A-Z]{2,5}\\.(?:N|O|OQ|L|DE|PA|AS|MI|T|HK|AX|TO|SS|SZ|KS|SI|NS|BO)(?![\\p{L}\\p{N}.]))");
    }

    private static Set<String> words(Lexicon file, String list) {
        return file.lines().stream()
                .filter(line -> line.column(0).equals(list))
                .map(line -> line.column(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> beginnings(Set<String> words) {
        return words.stream().map(line -> line.substring(0, 2)).collect(Collectors.toUnmodifiableSet());
    }

    /** The longest first, so that "photo by" is tried before "photo". */
    private static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /**
     * The tokens of a text that belong to such passages.
     *
     * @param all all of them
     * @param codes the first token of each code of a share or index, its bracket if it has one
     */
    record Found(BitSet all, BitSet codes) {}

    /** Returns the passages of a text. */
    Found find(Tokens tokens) {
        String text = tokens.text();
        Found found = new Found(new BitSet(), new BitSet());
        List<int[]> spans = new ArrayList<>();
        addCredits(tokens, spans);
        addBylines(text, spans);
        addAgencies(text, spans);
        addCaptions(text, spans);
        spans.forEach(span -> mark(tokens, span[0], span[1], found.all()));
        addSentences(tokens, found.all());
        addCodes(tokens, found);
        return found;
    }

    private void addCredits(Tokens tokens, List<int[]> spans) {
        String text = tokens.text();
        Matcher match = credits.matcher(text);
        int done = 0;
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            char first = text.charAt(start);
            boolean bracket = first == '(' || first == '[';
            boolean mayBegin = (bracket || Character.isUpperCase(first))
                    && start >= done
                    && beginsWithOne(text, bracket ? start + 1 : start, creditsBegin);
            if (mayBegin && match.region(start, text.length()).lookingAt()) {
                int end = creditEnd(text, match);
                if (end > 0) {
                    spans.add(new int[] {start, end});
                    done = end;
                }
            }
        }
    }

    /** Credits of photographs after a caption: "(Ann Marsh/AFP via Getty Images)". */
    private void addCaptions(String text, List<int[]> spans) {
        Matcher match = captions.matcher(text);
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            if (match.region(open, text.length()).lookingAt()) {
                spans.add(new int[] {open, match.end()});
            }
        }
    }

    private static boolean beginsWithOne(String text, int at, Set<String> beginnings) {
        return at + 2 <= text.length()
                && beginnings.contains(text.substring(at, at + 2).toLowerCase(Locale.ROOT));
    }

    private void addSentences(Tokens tokens, BitSet marked) {
        String text = tokens.text();
        Matcher match = sentences.matcher(text);
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            if (beginsWithOne(text, start, sentencesBegin)
                    && match.region(start, text.length()).lookingAt()) {
                int sentence = tokens.sentenceOf(token);
                marked.set(tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence));
            }
        }
    }

    private void addCodes(Tokens tokens, Found found) {
        String text = tokens.text();
        Matcher match = codes.matcher(text).useTransparentBounds(true);
        int done = 0;
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            char first = text.charAt(start);
            boolean mayBegin = first == '<' || first == '(' || (isCapital(text, start) && isCapital(text, start + 1));
            if (mayBegin && start >= done && match.region(start, text.length()).lookingAt()) {
                done = match.end();
                mark(tokens, start, done, found.all());
                found.codes().set(token);
            }
        }
    }

    private static boolean isCapital(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    private static void mark(Tokens tokens, int start, int end, BitSet marked) {
        for (int token = tokenAt(tokens, start); token < tokens.count() && tokens.start(token) < end; token++) {
            marked.set(token);
        }
    }

    /** The first token that ends after an offset. */
    private static int tokenAt(Tokens tokens, int offset) {
        int low = 0;
        int high = tokens.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.end(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.min(low, Math.max(0, tokens.count() - 1));
    }

    /** Where a credit that begins with these words ends; 0 if it is not a credit. */
    private int creditEnd(String text, Matcher match) {
        String words = match.group(2).toLowerCase(Locale.ROOT);
        boolean bracket = match.group(1) != null;
        if (!bracket && (!starts.contains(words) || !opensSentence(text, match.start(2)))) {
            return 0;
        }
        int at = match.end();
        while (at < text.length() && " \u00a0:/".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at >= text.length() || !Character.isUpperCase(text.codePointAt(at))) {
            return 0;
        }
        return bracket ? bracketEnd(text, at) : listEnd(text, at);
    }

    private static boolean opensSentence(String text, int start) {
        if (!Character.isUpperCase(text.charAt(start))) {
            return false;
        }
        int at = start;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\u00a0')) {
            at--;
        }
        return at == 0 || ".!?\n)]\"\u201d;|_*\u2014".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static int bracketEnd(String text, int from) {
        int last = Math.min(text.length(), from + LONGEST_BRACKET);
        for (int at = from; at < last; at++) {
            char unit = text.charAt(at);
            if (unit == ')' || unit == ']') {
                return at + 1;
            }
            if (unit == '\n' && text.startsWith("\n\n", at)) {
                return at;
            }
        }
        return last;
    }

    /** The end of a list of names: the last full stop before other words, or the end of the line. */
    private int listEnd(String text, int from) {
        int line = text.indexOf('\n', from);
        int last = line < 0 ? text.length() : line;
        int end = 0;
        int at = from;
        while (at < last) {
            int next = at;
            while (next < last && !Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            String word = text.substring(at, next).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            boolean fits = word.isEmpty()
                    || !Character.isLowerCase(word.codePointAt(0))
                    || inside.contains(word.toLowerCase(Locale.ROOT));
            if (!fits) {
                return end;
            }
            if (next > at && ".;)]".indexOf(text.charAt(next - 1)) >= 0) {
                end = next;
            }
            at = next + 1;
        }
        return last;
    }

    private void addBylines(String text, List<int[]> spans) {
        int start = 0;
        for (int line = 0; line < BYLINE_LINES; line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return;
            }
            String words = text.substring(start, end).strip();
            int space = words.indexOf(' ');
            boolean byline = space > 0
                    && words.length() <= LONGEST_BYLINE
                    && bylines.contains(words.substring(0, space).toLowerCase(Locale.ROOT))
                    && Character.isUpperCase(words.codePointAt(0))
                    && Character.isUpperCase(words.codePointAt(space + 1))
                    && listEnd(words, space + 1) == words.length();
            if (byline) {
                spans.add(new int[] {start, end});
            }
            line -= words.isEmpty() ? 1 : 0;
            start = end + 1;
        }
    }

    private static void addAgencies(String text, List<int[]> spans) {
        Matcher alone = AGENCY_ALONE.matcher(text);
        if (alone.lookingAt()) {
            spans.add(new int[] {alone.start(1), alone.end(1)});
        }
        Matcher match = DATELINE.matcher(text);
        int line = 0;
        while (line < text.length()) {
            int last = Math.min(text.length(), line + LONGEST_DATELINE);
            boolean mayMatch = text.indexOf('(', line, last) >= 0 || text.indexOf('/', line, last) >= 0;
            if (mayMatch && match.region(line, text.length()).lookingAt()) {
                int group = match.group(1) == null ? 2 : 1;
                if (isDateline(text.substring(line, match.start(group) - 1).strip())) {
                    spans.add(new int[] {match.start(group), match.end(group)});
                }
            }
            while (line < text.length() && !isLineBreak(text.charAt(line))) {
                line++;
            }
            line++;
        }
    }

    private static boolean isLineBreak(char unit) {
        return unit == '\n' || unit == '\r' || unit == '\u0085' || unit == '\u2028' || unit == '\u2029';
    }

    private static boolean isDateline(String head) {
        return !head.isEmpty()
                && Stream.of(head.split("[\\s,]+", -1))
                        .allMatch(word ->
                                word.isEmpty() || DATELINE_WORDS.matcher(word).matches());
    }
}
