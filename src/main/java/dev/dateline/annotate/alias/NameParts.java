package dev.dateline.annotate.alias;

import dev.dateline.annotate.token.Words;
import dev.dateline.text.name.Titles;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a name, for comparing: lower case, without accents and final points.
 *
 * @param parts in order, at least one: a name without letters is its only part
 */
record NameParts(List<String> parts) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0,]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    NameParts {
        parts = List.copyOf(parts);
    }

    /** All parts of a name but the article and a possessive ending. */
    static NameParts of(String name) {
        List<String> parts = new ArrayList<>();
        for (String word : SEPARATORS.split(name.strip(), 0)) {
            String part = fold(word);
            if (!part.isEmpty() && !part.equals("the")) {
                parts.add(part);
            }
        }
        return new NameParts(parts.isEmpty() ? List.of(name) : parts);
    }

    /** The parts of a person's name, without titles before it and "Jr." behind it. */
    static NameParts ofPerson(String name, Titles titles) {
        List<String> parts = new ArrayList<>(of(name).parts());
        while (parts.size() > 1 && isTitle(parts.getFirst(), titles)) {
            parts.removeFirst();
        }
        while (parts.size() > 1
                && (parts.getLast().equals("jr") || parts.getLast().equals("sr"))) {
            parts.removeLast();
        }
        return new NameParts(parts);
    }

    private static boolean isTitle(String part, Titles titles) {
        char[] word = part.toCharArray();
        return titles.isTitle(word, word.length) || titles.isModifier(word, word.length);
    }

    private static String fold(String word) {
        String plain = MARKS.matcher(Normalizer.normalize(Words.fold(word), Normalizer.Form.NFD))
                .replaceAll("");
        String cut = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        return EDGES.matcher(cut).replaceAll("");
    }

    int size() {
        return parts.size();
    }

    String first() {
        return parts.getFirst();
    }

    String last() {
        return parts.getLast();
    }

    String joined() {
        return String.join(" ", parts);
    }

    /** Whether these parts begin the other's. */
    boolean begins(NameParts other) {
        return size() <= other.size() && other.parts.subList(0, size()).equals(parts);
    }

    /** Whether these parts end the other's. */
    boolean ends(NameParts other) {
        return size() <= other.size()
                && other.parts.subList(other.size() - size(), other.size()).equals(parts);
    }
}
