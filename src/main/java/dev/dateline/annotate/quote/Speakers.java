package dev.dateline.annotate.quote;

import dev.dateline.annotate.rules.Name;
import dev.dateline.article.EntityKind;
import java.util.Optional;

/** Tells whom the words for a speaker mean. One thread. */
final class Speakers {
    private final Passage passage;

    Speakers(Passage passage) {
        this.passage = passage;
    }

    /** The speaker's name by which the text calls it in full; empty when it cannot be told. */
    Optional<String> name(Source source) {
        return switch (source.kind()) {
            case NAME -> isActor(source.name()) ? Optional.of(passage.entity(source.name())) : Optional.empty();
            case PRONOUN -> pronoun(source);
            case PHRASE -> Optional.empty();
        };
    }

    private boolean isActor(int name) {
        return passage.name(name).kind() != EntityKind.PLACE || passage.name(name).role() != null;
    }

    private Optional<String> pronoun(Source source) {
        for (int name = passage.nameCount() - 1; name >= 0; name--) {
            Name candidate = passage.name(name);
            if (candidate.to() <= source.from() && candidate.kind() == EntityKind.PERSON && passage.stretchAt(candidate.from()) < 0) {
                return Optional.of(passage.entity(name));
            }
        }
        return Optional.empty();
    }
}
