package dev.dateline.text.place;

/** One token in the window of a {@link PlaceMatcher}, folded, with what its case tells. Reused, one thread. */
final class WindowToken {
    /** The folded characters. */
    final char[] folded = new char[PlaceFolding.MAX_TOKEN];

    /** How many there are; 0 for a token that cannot be part of a form. */
    int length;

    /** How many without a possessive 's; 0 when there is none. */
    int possessor;

    /** Whether its first letter is a capital. */
    boolean isCapital;

    /** Whether all its letters are capitals, or dots stand between them. */
    boolean isAbbreviation;

    /** Whether it begins a sentence. */
    boolean startsSentence;

    void set(char[] buffer, int size, boolean isFirst) {
        length = Math.max(0, PlaceFolding.fold(buffer, size, folded));
        possessor = length > 1 && isPossessive(buffer, size) ? length - 1 : 0;
        isCapital = size > 0 && Character.isUpperCase(buffer[0]);
        isAbbreviation = length > 0 && isAbbreviation(buffer, size);
        startsSentence = isFirst;
    }

    private static boolean isPossessive(char[] buffer, int size) {
        if (size < 3 || (buffer[size - 1] != 's' && buffer[size - 1] != 'S')) {
            return false;
        }
        char before = buffer[size - 2];
        return before == '\'' || before == '’' || before == 'ʼ' || before == '`';
    }

    private static boolean isAbbreviation(char[] buffer, int size) {
        boolean capitals = true;
        for (int i = 0; i < size; i++) {
            if (buffer[i] == '.' && i > 0) {
                return true;
            }
            capitals &= !Character.isLowerCase(buffer[i]) || (i == size - 1 && isPossessive(buffer, size));
        }
        return capitals;
    }
}
