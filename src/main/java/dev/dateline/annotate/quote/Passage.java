package dev.dateline.annotate.quote;

import dev.dateline.annotate.FoundNames;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.annotate.quote.QuoteMarks.Stretch;
import dev.dateline.annotate.rules.Name;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A text with its names and quotes, addressed by token. Not thread-safe. */
final class Passage {
    private final FoundNames names;
    private final Tokens tokens;
    private final List<Stretch> stretches;
    /** For each token, the number of its name, or -1. */
    private final int[] nameAt;
    /** For each token, the stretch that contains it, including the quotation marks, or -1. */
    private final int[] stretchAt;
    /** For each stretch, the token after the opening mark; {@code last} has that of the closing mark. */
    private final int[] first;

    private final int[] last;
    private final BitSet opens = new BitSet();
    private final WordLists<ClauseWord> words;

    Passage(FoundNames names, List<Stretch> stretches, WordLists<ClauseWord> words) {
        this.words = words;
        this.names = names;
        this.tokens = names.tokens();
        this.stretches = stretches;
        nameAt = new int[tokens.count()];
        stretchAt = new int[tokens.count()];
        first = new int[stretches.size()];
        last = new int[stretches.size()];
        Arrays.fill(nameAt, -1);
        Arrays.fill(stretchAt, -1);
        for (int n = 0; n < names.names().size(); n++) {
            Name name = names.names().get(n);
            Arrays.fill(nameAt, name.from(), name.to(), n);
        }
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            opens.set(tokens.sentenceStart(s));
        }
        placeStretches();
    }

    private void placeStretches() {
        int token = 0;
        for (int s = 0; s < stretches.size(); s++) {
            while (token < tokens.count()
                    && tokens.end(token) <= stretches.get(s).start()) {
                token++;
            }
            first[s] = token;
            while (token < tokens.count()
                    && tokens.start(token) < stretches.get(s).end()) {
                token++;
            }
            last[s] = token;
            // Include the marks: one token before and, unless the next paragraph continues the quote, one after.
            int from = Math.max(0, first[s] - 1);
            int to = Math.min(tokens.count(), stretches.get(s).continued() ? token : token + 1);
            Arrays.fill(stretchAt, Math.min(from, to), to, s);
        }
    }

    Tokens tokens() {
        return tokens;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** Returns the first token of a stretch, after its opening mark. */
    int first(int stretch) {
        return first[stretch];
    }

    /**
     * Returns the token after the last one of a stretch. This is the closing mark, unless the next paragraph continues
     * the quote.
     */
    int last(int stretch) {
        return last[stretch];
    }

    /** Returns the stretch whose text or marks contain a token; -1 outside of quotes and out of range. */
    int stretchAt(int token) {
        return token < 0 || token >= stretchAt.length ? -1 : stretchAt[token];
    }

    /** Returns the name that contains a token; -1 outside of names and out of range. */
    int nameAt(int token) {
        return token < 0 || token >= nameAt.length ? -1 : nameAt[token];
    }

    Name name(int number) {
        return names.names().get(number);
    }

    /** Whether the role before a name contains a preposition: "Secretary of State". */
    boolean isOfficeWithPreposition(int number) {
        String role = name(number).role();
        return role != null && (role.contains(" of ") || role.contains(" for "));
    }

    /** Returns the canonical name of the entity that a name refers to. */
    String entity(int number) {
        return names.entities().nameOf(number);
    }

    /** Whether an entity is only a surname that several persons share. */
    boolean isUndecided(String entity) {
        return names.entities().undecided().stream()
                .anyMatch(number -> names.entities().names().get(number).equals(entity));
    }

    int nameCount() {
        return names.names().size();
    }

    int count() {
        return tokens.count();
    }

    /** Returns a token as written; empty if out of range. */
    String word(int token) {
        return token < 0 || token >= tokens.count() ? "" : tokens.word(token);
    }

    /** Returns a token in lower case; empty if out of range. */
    String folded(int token) {
        return Words.fold(word(token));
    }

    /** Whether a token is a function word of this kind. */
    boolean is(ClauseWord kind, int token) {
        return words.has(kind, folded(token));
    }

    /** Whether a line break before a token starts a new sentence, and therefore a paragraph. */
    boolean opensParagraph(int token) {
        if (token <= 0 || token >= tokens.count()) {
            return token <= 0;
        }
        int lines = 0;
        for (int at = tokens.end(token - 1); at < tokens.start(token) && lines < 2; at++) {
            lines += tokens.text().charAt(at) == '\n' ? 1 : 0;
        }
        boolean edge = !Words.hasWordPart(word(token - 1)) || !Words.hasWordPart(word(token));
        return lines > 1 || (lines == 1 && edge);
    }

    /** Returns the sentence that contains a token. */
    int sentenceOf(int token) {
        return tokens.sentenceOf(token);
    }

    /** Whether a sentence begins with a token. */
    boolean opensSentence(int token) {
        return opens.get(token);
    }

    /** Whether a token makes the word before it possessive. */
    boolean isPossessive(int token) {
        String word = folded(token);
        return word.equals("'s") || word.equals("'");
    }

    /** Returns a name as a source. */
    Source source(int number) {
        return Source.name(name(number).from(), name(number).to(), number);
    }

    /** Whether a name is that of a person; false for -1. */
    boolean isPerson(int number) {
        return number >= 0 && name(number).kind() == EntityKind.PERSON;
    }

    /** Whether a source refers to one human being. */
    boolean isHuman(Source source) {
        return switch (source.kind()) {
            case NAME -> name(source.name()).kind() == EntityKind.PERSON;
            case PRONOUN ->
                folded(source.from()).equals("he") || folded(source.from()).equals("she");
            case PHRASE -> false;
        };
    }

    /** Whether a token is punctuation that ends a sentence. */
    boolean isEnd(int token) {
        String word = word(token);
        return word.equals(".")
                || word.equals("!")
                || word.equals("?")
                || word.equals("\u2026")
                || word.startsWith("...");
    }
}
