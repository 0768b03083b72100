package dev.dateline.annotate.rules;

import dev.dateline.article.EntityKind;
import java.util.Set;

/**
 * Makes persons of names that were taken for something else: behind "Mr." and the like, and of two or three words that
 * begin with a given name, as long as the tagger was not sure.
 */
final class NamedPersonRule implements Rule {
    private static final int LONGEST = 3;

    private final Set<String> addresses;
    private final Set<String> givenNames;
    private final Set<String> bodies;

    NamedPersonRule(Set<String> addresses, Set<String> givenNames, Set<String> bodies) {
        this.addresses = addresses;
        this.givenNames = givenNames;
        this.bodies = bodies;
    }

    @Override
    public void apply(Draft draft) {
        draft.each(name ->
                name.kind() != EntityKind.COUNTRY && isPerson(draft, name) ? name.kind(EntityKind.PERSON) : name);
    }

    private boolean isPerson(Draft draft, Name name) {
        boolean body = bodies.contains(draft.word(name.to() - 1));
        if (body || name.length() > LONGEST + 1) {
            return false;
        }
        boolean addressed = addresses.contains(draft.folded(name.from())) && name.length() > 1;
        boolean behind = addresses.contains(draft.folded(name.from() - 1));
        boolean given = name.length() > 1
                && name.length() <= LONGEST
                && name.isUnsure()
                && givenNames.contains(draft.folded(name.from()))
                && Character.isLetter(draft.word(name.from() + 1).codePointAt(0));
        return addressed || behind || given;
    }
}
