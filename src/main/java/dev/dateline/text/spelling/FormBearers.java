package dev.dateline.text.spelling;

import dev.dateline.text.name.NameForms;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the entities that have two forms in their names say about the forms. */
enum FormBearers {
    /** Nothing: the entities of one are not known, or some of them agree. */
    UNKNOWN,
    /** Most entities of the form that has fewer are entities of the other form, too. */
    SAME,
    /** Other entities, but those of one form have no further word in their names: a bare misspelling may be anybody. */
    BARE,
    /** Other entities, and no further word in their names is the same: Mian Channun, Paul Channon. */
    OTHERS;

    /** Compares the entities of two forms. */
    static FormBearers of(FormEvidence asked, FormEvidence found, NameLists lists) {
        if (asked.entities().isEmpty() || found.entities().isEmpty()) {
            return UNKNOWN;
        }
        Set<String> forms =
                Stream.of(asked.form(), found.form()).map(lists::sounds).collect(Collectors.toSet());
        Map<String, Set<String>> ofAsked = furtherWords(asked, forms, lists);
        Map<String, Set<String>> ofFound = furtherWords(found, forms, lists);
        Set<String> shared = new HashSet<>(ofAsked.keySet());
        shared.retainAll(ofFound.keySet());
        if (!shared.isEmpty()) {
            long fewer = Math.min(identified(ofAsked, shared), identified(ofFound, shared));
            return 2L * shared.size() > fewer ? SAME : UNKNOWN;
        }
        Set<String> words = union(ofAsked);
        Set<String> otherWords = union(ofFound);
        if (words.isEmpty() || otherWords.isEmpty()) {
            return BARE;
        }
        return Collections.disjoint(words, otherWords) ? OTHERS : UNKNOWN;
    }

    /** How many entities have a further word in their names, the shared ones in any case. */
    private static long identified(Map<String, Set<String>> entities, Set<String> shared) {
        return entities.entrySet().stream()
                .filter(entity -> !entity.getValue().isEmpty() || shared.contains(entity.getKey()))
                .count();
    }

    private static Set<String> union(Map<String, Set<String>> entities) {
        return entities.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** By entity, the sounds of the words of its name that are neither form nor say what kind of body it is. */
    private static Map<String, Set<String>> furtherWords(FormEvidence form, Set<String> forms, NameLists lists) {
        return form.entities().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entity -> further(entity.getValue(), forms, lists)));
    }

    private static Set<String> further(String name, Set<String> forms, NameLists lists) {
        return NameForms.inName(name).stream()
                .map(NameForms.Form::folded)
                .filter(word -> !lists.isKindOfBody(word))
                .map(lists::sounds)
                .filter(sounds -> !forms.contains(sounds))
                .collect(Collectors.toSet());
    }
}
