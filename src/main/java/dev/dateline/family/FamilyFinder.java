package dev.dateline.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each text the family of the text that it is most similar to, or a new one when it is not a near duplicate of any. It
 * remembers the last {@value RecentTexts#MOST} texts and up to as many before them; the caller passes older ones. A family
 * never changes its id, and two families are never joined later, not even by a text that is a near duplicate of both. One
 * thread.
 */
public final class FamilyFinder {
    /**
     * An article whose family is known.
     *
     * @param id of the article
     * @param family id of its family
     * @param fingerprint of its text
     */
    public record KnownText(String id, String family, Fingerprint fingerprint) {}

    private RecentTexts recent = new RecentTexts();
    private RecentTexts before = new RecentTexts();
    private boolean forgetful;

    /**
     * The family of a text, which is remembered.
     *
     * @param id of the article
     * @param print null for a text without words, which is always a family of its own
     * @param stored older texts that may be similar; may be empty
     */
    public String family(String id, @Nullable Fingerprint print, List<KnownText> stored) {
        if (print == null) {
            return newFamily(id, 0);
        }
        List<Long> bands = print.bands();
        List<KnownText> candidates = new ArrayList<>(recent.sharing(bands));
        candidates.addAll(before.sharing(bands));
        candidates.addAll(stored);
        KnownText nearest = null;
        double most = 0;
        for (KnownText candidate : candidates) {
            // An article that comes again keeps its family whatever else is alike.
            double similarity = candidate.id().equals(id) ? 2 : print.similarity(candidate.fingerprint());
            if (similarity > most && print.isCopyOf(candidate.fingerprint())) {
                nearest = candidate;
                most = similarity;
            }
        }
        String family = nearest == null ? newFamily(id, print.number()) : nearest.family();
        remember(new KnownText(id, family, print), bands);
        return family;
    }

    /** Whether texts have been forgotten, so that the caller must pass older ones from now on. */
    public boolean isForgetful() {
        return forgetful;
    }

    private void remember(KnownText text, List<Long> bands) {
        if (recent.isFull()) {
            forgetful = true;
            before = recent;
            recent = new RecentTexts();
        }
        recent.add(text, bands);
    }

    /** The same text of the same article founds the same family in every archive. */
    private static String newFamily(String id, long print) {
        long number = print;
        for (int i = 0; i < id.length(); i++) {
            number = Shingles.mixed(number + id.charAt(i));
        }
        return "%016x".formatted(number);
    }

    /**
     * The latest texts, looked up by their bands, in memory of a fixed size: a hash table of chains over arrays. Whether the
     * texts found are similar is for the caller to check. One thread.
     */
    static final class RecentTexts {
        /** With some 260 bytes for each text and its chains, a window takes 10 MB. */
        static final int MOST = 25_000;

        /** Twenty-four bands for each text, so that chains are two long when it is full. */
        private static final int HEADS = 1 << 18;

        /** Beyond this many texts with one band, such as reprints of one text, further ones add nothing. */
        private static final int LONGEST_CHAIN = 16;

        private final List<KnownText> texts = new ArrayList<>();
        private final int[] heads = new int[HEADS];
        /** The last search that found a text. */
        private final int[] foundBy = new int[MOST];

        private int search;
        private int[] next = new int[1024 * Fingerprint.BANDS];

        RecentTexts() {
            Arrays.fill(heads, -1);
        }

        boolean isFull() {
            return texts.size() == MOST;
        }

        void add(KnownText text, List<Long> bands) {
            int number = texts.size();
            texts.add(text);
            if ((number + 1) * Fingerprint.BANDS > next.length) {
                next = Arrays.copyOf(next, 2 * next.length);
            }
            for (int band = 0; band < Fingerprint.BANDS; band++) {
                int head = head(bands.get(band));
                int link = number * Fingerprint.BANDS + band;
                next[link] = heads[head];
                heads[head] = link;
            }
        }

        /** Texts that may share a band with these, the latest first. */
        List<KnownText> sharing(List<Long> bands) {
            List<KnownText> found = new ArrayList<>();
            search++;
            for (long band : bands) {
                int seen = 0;
                for (int link = heads[head(band)]; link >= 0 && seen < LONGEST_CHAIN; link = next[link]) {
                    int number = link / Fingerprint.BANDS;
                    if (foundBy[number] != search) {
                        foundBy[number] = search;
                        found.add(texts.get(number));
                    }
                    seen++;
                }
            }
            return found;
        }

        private static int head(long band) {
            return (int) (Shingles.mixed(band) & HEADS - 1);
        }
    }
}
