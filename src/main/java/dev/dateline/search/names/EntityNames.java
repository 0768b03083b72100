package dev.dateline.search.names;

import dev.dateline.text.Lexicons;
import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameLexicons;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.name.OrganizationReader;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceStanding;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The terms by which an entity is found: the keys of all its names, each after the letter of its kind, {@code
 * w:hrUSev}, and the ids of the places or the group that one of its names means, {@code p:kyiv}. {@link AskedName} looks for
 * them. One thread.
 */
public final class EntityNames {
    /** Parts that are read of one name; the longest of the measured names has 14. */
    private static final int MOST_PARTS = 24;

    /** Places of one name that are looked for, the best known ones. */
    private static final int MOST_PLACES = 8;

    private static final String PLACE = "p:";

    private final NameReader reader;
    private final OrganizationReader organizations = OrganizationReader.standard();
    private final Gazetteer gazetteer;

    /** Over these lexicons and places, which many may share. */
    public EntityNames(NameLexicons lexicons, Gazetteer gazetteer) {
        this.reader = new NameReader(lexicons);
        this.gazetteer = gazetteer;
    }

    /** Over the lexicons and places that ship with the program. */
    public static EntityNames standard() {
        return new EntityNames(Lexicons.shipped().names(), Lexicons.shipped().gazetteer());
    }

    /**
     * The terms of an entity.
     *
     * @param names its spellings; those without letters have none
     */
    public Set<String> terms(Collection<String> names) {
        Set<String> terms = new LinkedHashSet<>();
        for (String name : names) {
            NameTerms.indexed(read(name)).forEach(key -> terms.add(term(key)));
        }
        return terms;
    }

    /** The terms of a place: its own id when the gazetteer has it, or else the ids of the places with its names. */
    public Set<String> placeTerms(String id, Collection<String> names) {
        Set<String> terms = terms(names);
        if (gazetteer.byId(id).isPresent()) {
            terms.add(placeTerm(id));
        } else {
            names.forEach(name -> places(name).forEach(place -> terms.add(placeTerm(place))));
        }
        return terms;
    }

    /**
     * The terms of an organization, with those of its words in English and its initials, and the ids of the groups that have
     * its names.
     */
    public Set<String> organizationTerms(Collection<String> names) {
        Set<String> terms = terms(names);
        for (String name : names) {
            FullName organization = readOrganization(name);
            NameTerms.indexed(organization).forEach(key -> terms.add(term(key)));
            NameTerms.acronyms(organization).forEach(key -> terms.add(term(key)));
        }
        names.forEach(name -> group(name).ifPresent(group -> terms.add(placeTerm(group))));
        return terms;
    }

    /** Splits a name into parts; of very many parts the first ones. */
    FullName read(String name) {
        return shortened(reader.read(name));
    }

    /** The same for the name of an organization. */
    FullName readOrganization(String name) {
        return shortened(organizations.read(name));
    }

    private static FullName shortened(FullName whole) {
        return whole.tokens().size() <= MOST_PARTS ? whole : whole.beginning(MOST_PARTS);
    }

    /** The ids of the group and the places with that name, adjectives aside; the most prominent first. */
    List<String> places(String name) {
        Stream<String> places = gazetteer.find(name).stream()
                .filter(candidate -> candidate.standing() != PlaceStanding.ADJECTIVE)
                .map(candidate -> candidate.place().id());
        return Stream.concat(group(name).stream(), places)
                .distinct()
                .limit(MOST_PLACES)
                .toList();
    }

    /** The id of the group with that name. */
    Optional<String> group(String name) {
        return gazetteer.groupId(name);
    }

    static String term(NameTerms.Term key) {
        return key.field().prefix() + key.value();
    }

    static String placeTerm(String id) {
        return PLACE + id;
    }
}
