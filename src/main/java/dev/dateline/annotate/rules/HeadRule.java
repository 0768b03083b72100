package dev.dateline.annotate.rules;

import dev.dateline.article.EntityKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins a name with the word behind it that makes an organisation of it: "Merrill Lynch" is, with "Bank", one bank. */
final class HeadRule implements Rule {
    private final Set<String> heads;

    HeadRule(Set<String> heads) {
        this.heads = heads;
    }

    @Override
    public void apply(Draft draft) {
        draft.each(name -> join(draft, name));
    }

    private @Nullable Name join(Draft draft, Name name) {
        boolean head = heads.contains(draft.word(name.to())) && !draft.isTaken(name.to());
        if (head && name.kind() != EntityKind.COUNTRY && !draft.opensSentence(name.to())) {
            return name.span(name.from(), name.to() + 1).kind(EntityKind.ORGANIZATION);
        }
        return name;
    }
}
