package dev.dateline.text.name;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.place.PlaceStanding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads names of organizations. Words that say what a body is or does ({@link OrganizationWords}) have one form for all
 * languages; the others are its own: {@code Banque Nationale de Belgrade} gives a type (bank), a field (national), a particle
 * and a word (belgrade). A place is a word, by whichever of its names; an ordinary English word in no list is a field. One
 * thread; takes some microseconds a name.
 */
public final class OrganizationReader {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]?");
    /** Letters with dots or signs between them are one word: U.N., AT&T. */
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}\\p{L}?(?![\\p{L}\\p{N}])"
                    + "|(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])"
                    + "|(?<![\\p{L}\\p{N}])\\p{L}{1,3}&\\p{L}{1,3}(?![\\p{L}\\p{N}])");

    /** Articles and prepositions that grow on the next word. */
    private static final Pattern ELIDED = Pattern.compile("(?<!\\p{L})[lLdD]['’](?=\\p{L})");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ʼ‘`´]+");

    /** Single letters in a row that are an acronym: I A C International. */
    private static final int FEWEST_SPACED = 3;

    private final NameReader reader;
    private final OrganizationWords words;
    private final WordSet commonWords;

    /** Letters of a part of a compound; shorter ones are found in many words. */
    private static final int SHORTEST_OF_COMPOUND = 4;

    /** Letters of an acronym: of two only if it leaves nothing out. */
    private static final int FEWEST_INITIALS = 2;

    private static final int MOST_INITIALS = 7;

    /** Makes a reader over lists that many readers may share. */
    public OrganizationReader(NameLexicons names, OrganizationWords words, WordSet commonWords) {
        this.reader = new NameReader(names);
        this.words = words;
        this.commonWords = commonWords;
    }

    /** Over the lists that ship with the program. */
    public static OrganizationReader standard() {
        Lexicons lexicons = Lexicons.shipped();
        return new OrganizationReader(lexicons.names(), lexicons.organizationWords(), lexicons.commonWords());
    }

    /**
     * Reads a name. Of text in brackets a place is kept, Bank of China (Hong Kong), and all of it if there is nothing else;
     * an acronym and a remark are left out.
     */
    public FullName read(String name) {
        String bare = BRACKETS.matcher(name)
                .replaceAll(match -> place(match.group(1)).isPresent() ? Matcher.quoteReplacement(match.group()) : " ");
        List<NameToken> tokens = tokens(bare.isBlank() ? name : bare);
        return new FullName(name, tokens, reader.pairs(tokens), acronyms(tokens), true);
    }

    private List<NameToken> tokens(String name) {
        List<NameToken> parts = parts(name);
        List<NameToken> tokens = new ArrayList<>();
        for (int at = 0; at < parts.size(); ) {
            int length = Math.min(OrganizationWords.LONGEST_PHRASE, parts.size() - at);
            OrganizationWords.@Nullable Meaning meaning = meaning(parts, at, length);
            while (meaning == null && length > 1) {
                length--;
                meaning = meaning(parts, at, length);
            }
            if (meaning == null) {
                addUnlisted(parts.get(at), tokens);
            } else {
                tokens.add(listed(parts.subList(at, at + length), meaning));
            }
            at += length;
        }
        return tokens;
    }

    private OrganizationWords.@Nullable Meaning meaning(List<NameToken> parts, int from, int length) {
        return words.of(parts.subList(from, from + length).stream()
                .map(NameToken::folded)
                .toList());
    }

    /** The parts as written, with the keys of the form that they have in all languages. */
    private NameToken listed(List<NameToken> parts, OrganizationWords.Meaning meaning) {
        NameToken token = reader.token(meaning.form(), meaning.kind());
        String written = parts.stream().map(NameToken::text).collect(Collectors.joining(" "));
        return new NameToken(
                written,
                token.kind(),
                token.folded(),
                token.close(),
                token.wide(),
                token.sounds(),
                token.bare(),
                Set.of(),
                List.of(),
                NameToken.Script.LATIN);
    }

    private void addUnlisted(NameToken part, List<NameToken> tokens) {
        if (addCompound(part, tokens)) {
            return;
        }
        Optional<String> place = place(part.text());
        boolean isCommon = commonWords.contains(
                part.folded().toCharArray(), 0, part.folded().length());
        if (place.isPresent()) {
            tokens.add(listed(List.of(part), new OrganizationWords.Meaning(NameToken.Kind.WORD, place.get())));
        } else {
            tokens.add(isCommon ? reader.token(part.text(), NameToken.Kind.FIELD) : part);
        }
    }

    /** A compound of two listed words is these: Verteidigungs-ministerium. */
    private boolean addCompound(NameToken part, List<NameToken> tokens) {
        String word = part.folded();
        for (int at = SHORTEST_OF_COMPOUND; at <= word.length() - SHORTEST_OF_COMPOUND; at++) {
            OrganizationWords.Meaning last = words.of(List.of(word.substring(at)));
            OrganizationWords.Meaning first = last == null ? null : words.of(List.of(word.substring(0, at)));
            if (last != null && first != null) {
                tokens.add(listed(List.of(reader.token(word.substring(0, at), NameToken.Kind.WORD)), first));
                tokens.add(listed(List.of(reader.token(word.substring(at), NameToken.Kind.WORD)), last));
                return true;
            }
        }
        return false;
    }

    private static Optional<String> place(String word) {
        return Lexicons.shipped().gazetteer().find(word.strip()).stream()
                .filter(candidate -> candidate.likely() && candidate.standing() != PlaceStanding.ABBREVIATION)
                .map(candidate -> candidate.place().id())
                .findFirst();
    }

    /** The words as they are, without those that have no key. */
    private List<NameToken> parts(String name) {
        String whole = ELIDED.matcher(name).replaceAll("");
        String joined = DOTTED.matcher(whole).replaceAll(match -> match.group().replaceAll("[.&]", ""));
        List<String> parts = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String part :
                Stream.concat(BETWEEN.splitAsStream(joined), Stream.of("")).toList()) {
            if (part.length() == 1 && Character.isLetter(part.charAt(0))) {
                letters.append(part);
                continue;
            }
            addSpaced(letters, parts);
            parts.add(part);
        }
        return parts.stream()
                .map(part -> reader.token(part, NameToken.Kind.WORD))
                .filter(token -> !token.folded().isEmpty())
                .toList();
    }

    private static void addSpaced(StringBuilder letters, List<String> parts) {
        if (letters.length() >= FEWEST_SPACED) {
            parts.add(letters.toString());
        } else {
            letters.chars().forEach(letter -> parts.add(String.valueOf((char) letter)));
        }
        letters.setLength(0);
    }

    /** The initials of parts in a row, as written and in English, with and without those of particles. */
    private static List<FullName.Acronym> acronyms(List<NameToken> tokens) {
        Set<FullName.Acronym> acronyms = new LinkedHashSet<>();
        for (int first = 0; first < tokens.size(); first++) {
            if (isSilent(tokens.get(first))) {
                continue;
            }
            for (int end = first + 2; end <= Math.min(tokens.size(), first + MOST_INITIALS); end++) {
                if (!isSilent(tokens.get(end - 1))) {
                    List<NameToken> row = tokens.subList(first, end);
                    boolean isWhole = tokens.subList(0, first).stream().allMatch(OrganizationReader::isSilent)
                            && tokens.subList(end, tokens.size()).stream().allMatch(OrganizationReader::isSilent);
                    for (String letters : List.of(
                            initials(row, true, true), initials(row, true, false), initials(row, false, false))) {
                        int least = isWhole ? FEWEST_INITIALS : FEWEST_INITIALS + 1;
                        if (letters.length() >= least && letters.length() <= MOST_INITIALS) {
                            acronyms.add(new FullName.Acronym(first, end, letters, isWhole));
                        }
                    }
                }
            }
        }
        return List.copyOf(acronyms);
    }

    /** Whether it says nothing, so that most acronyms leave it out. */
    private static boolean isSilent(NameToken token) {
        return token.is(NameToken.Kind.PARTICLE) || token.is(NameToken.Kind.LEGAL);
    }

    private static String initials(List<NameToken> row, boolean asWritten, boolean withParticles) {
        StringBuilder letters = new StringBuilder();
        for (NameToken token : row) {
            if (withParticles || !isSilent(token)) {
                for (String word : (asWritten ? NameForms.fold(token.text()) : token.folded()).split("[ _]", -1)) {
                    letters.append(word, 0, Math.min(1, word.length()));
                }
            }
        }
        return letters.toString();
    }
}
