package dev.dateline.family;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each text the family of the text it is most alike to, or a new one when it is a copy of none. It remembers the
 * last {@value RecentTexts#MOST} texts and up to as many before them; older ones have to be given to it. A family never
 * changes its id, and two families are never joined later, not even by a text that is a copy of both. One thread.
 */
public final class FamilyFinder {
    private RecentTexts recent = new RecentTexts();
    private RecentTexts before = new RecentTexts();
    private boolean forgetful;

    /**
     * The family of a text, which is remembered.
     *
     * @param id of the article
     * @param print null for a text without words, which is always a family of its own
     * @param stored older texts that may be alike; none when there are none
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

    /** Whether texts have been forgotten, so that older ones have to be given from now on. */
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
}
