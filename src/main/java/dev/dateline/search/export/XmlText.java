package dev.dateline.search.export;

/** Texts as XML 1.0 can hold them. Pure functions. */
public final class XmlText {
    private XmlText() {}

    /** The text without the characters that XML 1.0 cannot hold: most controls, lone surrogates, two non-characters. */
    public static String legal(String text) {
        return text.codePoints()
                .filter(character -> character == '\t'
                        || character == '\n'
                        || character == '\r'
                        || (character >= 0x20 && character <= 0xD7FF)
                        || (character >= 0xE000 && character <= 0xFFFD)
                        || character >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
