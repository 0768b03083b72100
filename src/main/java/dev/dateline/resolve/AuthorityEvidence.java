package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.NameEvidence.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the authority file says about the people and organizations of each block, as evidence. Thread-safe. */
final class AuthorityEvidence {
    private final Map<String, List<NameEvidence>> byBlock = new HashMap<>();
    private final Set<String> blocks = new LinkedHashSet<>();

    AuthorityEvidence(Authority authority, CleanNames clean) {
        for (Authority.Entry entry : authority.entries()) {
            if (!entry.kind().isPlace()) {
                entry.names().forEach(name -> add(entry, clean.key(entry.kind(), name), clean));
                Stream.concat(entry.names().stream(), entry.not().stream())
                        .map(name -> clean.home(clean.key(entry.kind(), name)))
                        .forEach(blocks::add);
            }
        }
    }

    /** A surname alone is evidence only when it is the id, because several persons may share it. */
    private void add(Authority.Entry entry, NameKey key, CleanNames clean) {
        if (entry.kind() == EntityKind.ORGANIZATION
                || !clean.isSingle(key)
                || entry.id().equals(key.slug())) {
            byBlock.computeIfAbsent(clean.home(key), any -> new ArrayList<>())
                    .add(new NameEvidence(clean.home(key), key.form(), Role.GIVEN, entry.id()));
        }
    }

    /** The names that the file has in a block, with their ids. */
    List<NameEvidence> of(String block) {
        return byBlock.getOrDefault(block, List.of());
    }

    /** All blocks that the file decides about, in its order. */
    Set<String> blocks() {
        return Collections.unmodifiableSet(blocks);
    }
}
