package dev.dateline.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people may type who look for the entities of an archive: beginnings of names, swapped words, slips. Pure. */
public final class TypedNames {
    /** Fewer letters are not suggested for. */
    private static final int FEWEST = 2;

    /** From here on a slip is forgiven. */
    private static final int FEWEST_WITH_SLIP = 4;

    /** Entities that are typed: enough that no answer is in a cache because it was asked before. */
    private static final int MOST = 20_000;

    private final Random random = new Random(20260107);
    private final List<String> names = new ArrayList<>();

    /** Typed after the names of these entities, of which there must be one. */
    public TypedNames(KnownEntities entities) {
        entities.forEach((kind, id, spellings) -> {
            spellings.stream()
                    .filter(name -> name.length() >= FEWEST)
                    .findFirst()
                    .ifPresent(names::add);
            return names.size() < MOST;
        });
        if (names.isEmpty()) {
            throw new IllegalStateException("The archive has no entities to look for.");
        }
    }

    /** So many texts: six of ten are beginnings, two have swapped words, two a slip. Always the same ones. */
    public List<String> texts(int count) {
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = names.get(random.nextInt(names.size()));
            texts.add(
                    switch (i % 10) {
                        case 0, 1 -> beginning(swapped(name));
                        case 2, 3 -> slipped(beginning(name));
                        default -> beginning(name);
                    });
        }
        return texts;
    }

    private String beginning(String name) {
        return name.substring(0, FEWEST + random.nextInt(name.length() - FEWEST + 1));
    }

    private static String swapped(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(blank + 1) + " " + name.substring(0, blank);
    }

    private String slipped(String text) {
        if (text.length() < FEWEST_WITH_SLIP) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
}
