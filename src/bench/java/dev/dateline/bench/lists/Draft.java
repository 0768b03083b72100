package dev.dateline.bench.lists;

import dev.dateline.text.place.FoldedForm;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A place while the gazetteer is being made: what the lists say of it so far. */
public final class Draft {
    PlaceKind kind;
    final String name;
    final String country;
    String parent;
    String latitude;
    String longitude;
    long population;
    final TreeSet<String> sources = new TreeSet<>();

    /** By standing: the first spelling met of every folded form. */
    private final Map<PlaceStanding, TreeMap<String, String>> forms = new EnumMap<>(PlaceStanding.class);

    /** Country, parent and centre of a place, as its row gives them. */
    record Where(String country, String parent, String latitude, String longitude) {}

    Draft(PlaceKind kind, String name, Where where) {
        this.kind = kind;
        this.name = name;
        this.country = where.country();
        this.parent = where.parent();
        this.latitude = where.latitude();
        this.longitude = where.longitude();
        add(name, PlaceStanding.NAME);
    }

    private Map<String, String> of(PlaceStanding standing) {
        return forms.computeIfAbsent(standing, s -> new TreeMap<>());
    }

    /** A form's tokens, folded and joined: two forms are the same when their keys are. Empty for a string that cannot be a form. */
    public static String key(String form) {
        FoldedForm folded = new FoldedForm();
        if (!folded.set(form)) {
            return "";
        }
        StringBuilder key = new StringBuilder(folded.token(0));
        for (int i = 1; i < folded.size(); i++) {
            key.append(' ').append(folded.token(i));
        }
        return key.toString();
    }

    /** Adds a form unless it has it with the same or a firmer standing. */
    void add(String form, PlaceStanding standing) {
        String tidy = Normalizer.normalize(form, Normalizer.Form.NFC)
                .replaceAll("[\\s|]+", " ")
                .strip();
        String key = key(tidy);
        if (key.isEmpty() || has(key, standing)) {
            return;
        }
        of(standing).put(key, tidy);
        for (PlaceStanding weaker : PlaceStanding.values()) {
            if (weaker.compareTo(standing) > 0) {
                of(weaker).remove(key);
            }
        }
    }

    private boolean has(String key, PlaceStanding atMost) {
        return forms.entrySet().stream()
                .anyMatch(e -> e.getKey().compareTo(atMost) <= 0 && e.getValue().containsKey(key));
    }

    /** Takes a form away from the names, because it is an adjective. */
    void remove(String form) {
        String key = key(form);
        if (!key.equals(key(name))) {
            of(PlaceStanding.NAME).remove(key);
            of(PlaceStanding.ALTERNATE).remove(key);
            of(PlaceStanding.RELATED).remove(key);
        }
    }

    /** The folded forms of a standing. */
    Set<String> keys(PlaceStanding standing) {
        return of(standing).keySet();
    }

    boolean isNamed(String key) {
        return keys(PlaceStanding.NAME).contains(key);
    }

    /** Whether it is the country or territory that its country code means. */
    boolean ownsCountry() {
        return kind == PlaceKind.COUNTRY || kind == PlaceKind.TERRITORY;
    }

    /** What decides who of two keeps the bare slug. */
    double prominence() {
        double base = kind.prominence() + population;
        return kind == PlaceKind.CAPITAL ? 20 * base : base;
    }

    /** The name in a-z, digits and hyphens. */
    String slug() {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|[ʼʻ‘’']", name.contains("'s") ? "-" : "")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ə", "e")
                .replaceAll("[^a-z0-9]+", "-");
        return plain.replaceAll("^-|-$", "");
    }

    /** The line of the gazetteer. */
    String line(String id) {
        return String.join(
                "\t",
                id,
                kind.label(),
                name,
                country,
                parent,
                latitude,
                longitude,
                population == 0 ? "" : Long.toString(population),
                String.join(",", sources),
                written(PlaceStanding.NAME),
                written(PlaceStanding.ALTERNATE),
                written(PlaceStanding.RELATED),
                written(PlaceStanding.ADJECTIVE),
                written(PlaceStanding.ABBREVIATION));
    }

    private String written(PlaceStanding standing) {
        TreeMap<String, String> written = new TreeMap<>(of(standing));
        if (standing == PlaceStanding.NAME) {
            written.remove(key(name));
        }
        return String.join("|", written.values());
    }
}
