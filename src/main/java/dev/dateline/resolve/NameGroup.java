package dev.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of one article that mean one entity; the first one is the longest. One thread. */
final class NameGroup {
    private final List<NameForm> forms = new ArrayList<>();
    private final Authority authority;

    NameGroup(NameForm first, Authority authority) {
        this.authority = authority;
        forms.add(first);
    }

    List<NameForm> forms() {
        return forms;
    }

    NameForm leader() {
        return forms.getFirst();
    }

    /** The id that one of its names settles for all; several never come together. */
    Optional<String> fixedId() {
        return forms.stream().flatMap(form -> form.fixedId(authority).stream()).findFirst();
    }

    /** Whether the ids settled for both allow that a form belongs here. */
    boolean allows(NameForm form) {
        Optional<String> ours = fixedId();
        Optional<String> theirs = form.fixedId(authority);
        boolean differ = ours.isPresent() && theirs.isPresent() && !ours.equals(theirs);
        boolean forbidden = ours.isPresent() && authority.forbids(form.kind(), ours.get(), form.name());
        boolean forbids = theirs.isPresent()
                && forms.stream().anyMatch(other -> authority.forbids(other.kind(), theirs.get(), other.name()));
        return !differ && !forbidden && !forbids;
    }
}
