package dev.dateline.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes a document of unknown character set: the one of its byte order mark, else UTF-8 where the bytes are valid, else
 * the one that the user gave, else the one that a page of the web names, else the one that its bytes make likely: of the
 * Cyrillic and East Asian sets by the frequency of letters, of the Latin sets the one without signs inside words. In doubt
 * it is Windows-1252, as in nearly all English texts. Text that was decoded wrongly before it was saved is repaired where
 * that is certain. Stateless.
 */
final class DecodedText {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Charset CENTRAL = Charset.forName("windows-1250");

    /**
     * The Latin sets of central Europe. Windows-1250 comes last: its texts have letters where ISO-8859-2 has control
     * characters.
     */
    private static final List<Charset> LATIN = List.of(Charset.forName("ISO-8859-2"), CENTRAL);

    /** The sets that the detector knows well; its answers for others are worth no more than the default. */
    private static final Set<String> DETECTED =
            Set.of(("WINDOWS-1251 KOI8-R ISO-8859-5 IBM866 MACCYRILLIC SHIFT_JIS EUC-JP GB18030 BIG5 EUC-KR EUC-TW "
                            + "HZ-GB-2312 ISO-2022-JP ISO-2022-KR ISO-8859-7 WINDOWS-1253 WINDOWS-1255 ISO-8859-8 TIS620 "
                            + "TIS-620")
                    .split(" ", -1));

    /** Sets whose texts look like ASCII or have zero bytes, so that they cannot be recognised. */
    private static final Pattern UNRECOGNISABLE = Pattern.compile("UTF-(16|32).*|ISO-2022-.*|HZ.*");

    /** Where a page names its character set, by the rules of HTML. */
    private static final int NAMED_WITHIN = 1024;

    private static final Pattern NAMED = Pattern.compile(
            "<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** A sign of Windows-1252 inside a word, where another Latin set has a letter; or a control character. */
    private static final Pattern NO_LETTER =
            Pattern.compile("(?<=\\p{L})[¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿×÷](?=\\p{L})|[\\x80-\\x9f]");

    private static final String OTHER = "[\\p{IsCyrillic}\\p{IsGreek}\\p{IsHebrew}\\p{IsThai}]";
    private static final Pattern OTHER_SCRIPT = Pattern.compile(OTHER);
    private static final Pattern MIXED =
            Pattern.compile("(?<=\\p{IsLatin})" + OTHER + "|" + OTHER + "(?=\\p{IsLatin})");

    private static final int LEAST_SIGNS = 2;

    /**
     * What UTF-8 looks like when it is decoded as Windows-1252: a letter for the first byte, then signs for the others.
     * Such a sequence hardly occurs in any language.
     */
    private static final Pattern MOJIBAKE = Pattern.compile("[ÂÃÄÅÐÑ×ØÙ][\\u0080-\\u00bf‚-›€Œ-ž˜ˆ–—‘’“”•…‰™]"
            + "|[à-ï][\\u0080-\\u00bf‚-›€Œ-ž˜ˆ–—‘’“”•…‰™]{2}|ð[\\u0080-\\u00bf‚-›€Œ-ž˜ˆ–—‘’“”•…‰™]{3}");

    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset TURKISH = Charset.forName("windows-1254");

    /** A word with the Arabic article. */
    private static final Pattern ARABIC_WORD = Pattern.compile("(?<!\\p{L})ال\\p{IsArabic}{2}");

    private static final Pattern ARABIC_NEXT_TO_OTHERS =
            Pattern.compile("(?<=\\p{IsLatin}|×)\\p{IsArabic}|\\p{IsArabic}(?=\\p{IsLatin}|×)");

    /** Where Windows-1254 has Turkish letters, Windows-1252 has Icelandic ones. */
    private static final Pattern TURKISH_LETTER = Pattern.compile("[ĞİŞğış]");

    /** Letters of Windows-1252 that Turkish does not have: of Icelandic, Romanian, Croatian and Czech texts. */
    private static final Pattern NOT_TURKISH = Pattern.compile("[áæíóúåãèøÁÆÍÓÚÅÃÈØ]");

    /** Frequent words of Czech, Slovak, Slovene, Croatian, Hungarian and Romanian with letters that Windows-1252 has not. */
    private static final Pattern CENTRAL_WORD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:při|pří|pře|řek|tře|stře|vče|člo|ještě|měs|něk|kteř|můž|začá)\\p{L}*|věc|měl[aiy]?"
                    + "|dvě|čo|keď|več|će|ću|već|također|među|čov\\p{L}*|ő|idő\\p{L}*|első\\p{L}*|később|erről|előtt|nő"
                    + "|şi|să|că|după|până|fără)(?!\\p{L})");

    private DecodedText() {}

    /**
     * The text; empty when the bytes are not text, which a zero among them shows.
     *
     * @param said the character set that the user gave for files that do not show their own; null for none
     */
    static Optional<String> of(byte[] bytes, @Nullable Charset said) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(repaired(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8)));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        if (said != null && UNRECOGNISABLE.matcher(said.name()).matches()) {
            return decoded(bytes, said);
        }
        if (hasZero(bytes) || begins(bytes, '%', 'P', 'D', 'F')) {
            return Optional.empty();
        }
        return Optional.of(decoded(bytes, StandardCharsets.UTF_8)
                .map(DecodedText::repaired)
                .orElseGet(() -> new String(bytes, said == null ? named(bytes).orElseGet(() -> likely(bytes)) : said)));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** The character set that a page names, unless it cannot be right; empty when it names none that is known. */
    private static Optional<Charset> named(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, NAMED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher named = NAMED.matcher(beginning);
        if (!named.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(named.group(1));
            // Pages that say Latin-1 or UTF-8 and are not mean Windows-1252, as browsers know.
            boolean loose = charset.equals(StandardCharsets.ISO_8859_1)
                    || charset.equals(StandardCharsets.US_ASCII)
                    || charset.equals(StandardCharsets.UTF_8);
            return Optional.of(loose ? WESTERN : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The character set of bytes that are neither UTF-8 nor UTF-16. */
    static Charset likely(byte[] bytes) {
        String arabic = new String(bytes, ARABIC);
        if (count(ARABIC_WORD, arabic) >= LEAST_SIGNS && count(ARABIC_NEXT_TO_OTHERS, arabic) == 0) {
            return ARABIC;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        if (found != null
                && DETECTED.contains(found.toUpperCase(Locale.ROOT))
                && Charset.isSupported(found)
                && !mixes(new String(bytes, Charset.forName(found)))) {
            return Charset.forName(found);
        }
        if (count(TURKISH_LETTER, new String(bytes, TURKISH)) >= LEAST_SIGNS
                && count(NOT_TURKISH, new String(bytes, WESTERN)) == 0) {
            return TURKISH;
        }
        Charset best = WESTERN;
        boolean central = count(CENTRAL_WORD, new String(bytes, CENTRAL)) >= LEAST_SIGNS;
        long fewest = central ? Long.MAX_VALUE : count(NO_LETTER, new String(bytes, WESTERN));
        for (Charset charset : LATIN) {
            long signs = count(NO_LETTER, new String(bytes, charset));
            if (signs < fewest && fewest >= LEAST_SIGNS) {
                fewest = signs;
                best = charset;
            }
        }
        return best;
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /** Whether letters of other scripts are often next to Latin ones: then they are accented letters read wrongly. */
    private static boolean mixes(String text) {
        long others = OTHER_SCRIPT.matcher(text).results().count();
        return 4 * MIXED.matcher(text).results().count() > others;
    }

    /** The text with what was UTF-8 read as Windows-1252 restored; the text itself when it has no such sequences. */
    private static String repaired(String text) {
        Matcher matcher = MOJIBAKE.matcher(text);
        List<int[]> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.size() < LEAST_SIGNS) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (int[] place : places) {
            String broken = text.substring(place[0], place[1]);
            whole.append(text, from, place[0]);
            whole.append(bytes(broken)
                    .flatMap(bytes -> decoded(bytes, StandardCharsets.UTF_8))
                    .orElse(broken));
            from = place[1];
        }
        return whole.append(text.substring(from)).toString();
    }

    /** The bytes of these characters in Windows-1252, which leaves five of them as control characters. */
    private static Optional<byte[]> bytes(String characters) {
        byte[] bytes = new byte[characters.length()];
        for (int i = 0; i < bytes.length; i++) {
            char one = characters.charAt(i);
            byte[] encoded = String.valueOf(one).getBytes(WESTERN);
            boolean known = encoded.length == 1 && new String(encoded, WESTERN).charAt(0) == one;
            if (!known && one > 0xFF) {
                return Optional.empty();
            }
            bytes[i] = known ? encoded[0] : (byte) one;
        }
        return Optional.of(bytes);
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
