package dev.dateline.article;

/**
 * Replaces the characters that no text means to hold and that later stages could not bear: control characters (but not
 * tab and line breaks) become spaces, halves of surrogate pairs and the non-characters of the basic plane become
 * U+FFFD. One character for one, so offsets stay what they were. Elsewhere the program relies on it: control
 * characters are free to be used as marks and as separators.
 */
final class CleanText {
    private int replaced;

    /** How many characters all calls together have replaced. */
    int replaced() {
        return replaced;
    }

    /** The text without those characters; the same object when there were none. */
    String clean(String text) {
        int index = firstUnclean(text, 0);
        if (index == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        while (index < text.length()) {
            clean.setCharAt(index, Character.isISOControl(text.charAt(index)) ? ' ' : '\uFFFD');
            replaced++;
            index = firstUnclean(text, index + 1);
        }
        return clean.toString();
    }

    private static int firstUnclean(String text, int from) {
        int index = from;
        while (index < text.length()) {
            char unit = text.charAt(index);
            boolean pair = Character.isHighSurrogate(unit)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1));
            if (!pair && isUnclean(unit)) {
                return index;
            }
            index += pair ? 2 : 1;
        }
        return index;
    }

    private static boolean isUnclean(char unit) {
        if (unit < ' ') {
            return unit != '\t' && unit != '\n' && unit != '\r';
        }
        return unit >= '\u007F'
                && (unit <= '\u009F'
                        || Character.isSurrogate(unit)
                        || (unit >= '\uFDD0' && unit <= '\uFDEF')
                        || unit >= '\uFFFE');
    }
}
