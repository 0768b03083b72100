package dev.dateline.annotate.rules;

import dev.dateline.article.EntityKind;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells companies called by the first or last word of their name from persons: "Merrill" in an article on "Merrill Lynch
 * & Co.", unless the article names a person with that name or ever puts a title before it.
 */
final class ShortNameRule implements Rule {
    @Override
    public void apply(Draft draft) {
        Set<String> ofPersons = new HashSet<>();
        Set<String> ofOrganisations = new HashSet<>();
        for (Name name : draft.names()) {
            if (name.kind() == EntityKind.PERSON && (name.length() > 1 || name.role() != null)) {
                for (int token = name.from(); token < name.to(); token++) {
                    ofPersons.add(draft.word(token));
                }
            } else if (name.kind() == EntityKind.ORGANIZATION && name.length() > 1) {
                ofOrganisations.add(draft.word(name.from()));
                ofOrganisations.add(draft.word(name.to() - 1));
            }
        }
        ofOrganisations.removeAll(ofPersons);
        draft.each(name -> isShort(draft, name, ofOrganisations) ? name.kind(EntityKind.ORGANIZATION) : name);
    }

    private static boolean isShort(Draft draft, Name name, Set<String> ofOrganisations) {
        return name.kind() == EntityKind.PERSON
                && name.length() == 1
                && ofOrganisations.contains(draft.word(name.from()));
    }
}
