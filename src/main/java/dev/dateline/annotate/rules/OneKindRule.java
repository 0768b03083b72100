package dev.dateline.annotate.rules;

import dev.dateline.annotate.Layer;
import dev.dateline.article.EntityKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The same words mean the same in one article: a name gets the kind that most of its mentions have, each counted by its
 * confidence. What a word list says stands.
 */
final class OneKindRule implements Rule {
    @Override
    public void apply(Draft draft) {
        Map<String, Map<EntityKind, Double>> votes = new HashMap<>();
        for (Name name : draft.names()) {
            votes.computeIfAbsent(draft.text(name), words -> new EnumMap<>(EntityKind.class))
                    .merge(name.kind(), name.layer() == Layer.LEXICON ? 100 : name.confidence(), Double::sum);
        }
        draft.each(name -> name.kind(winner(votes.getOrDefault(draft.text(name), Map.of()), name.kind())));
    }

    private static EntityKind winner(Map<EntityKind, Double> votes, EntityKind present) {
        EntityKind best = present;
        for (Map.Entry<EntityKind, Double> vote : votes.entrySet()) {
            best = vote.getValue() > votes.getOrDefault(best, 0.0) ? vote.getKey() : best;
        }
        return best;
    }
}
