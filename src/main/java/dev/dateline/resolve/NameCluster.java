package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.NameEvidence.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names of an archive that are one entity. One thread. */
final class NameCluster {
    private final List<Node> nodes = new ArrayList<>();

    void add(Node node) {
        nodes.add(node);
    }

    List<Node> nodes() {
        return nodes;
    }

    /** The sum over its names. */
    long articles() {
        return nodes.stream().mapToLong(Node::articles).sum();
    }

    /** The ids that articles give its names. */
    Set<String> given() {
        Set<String> given = new LinkedHashSet<>();
        nodes.forEach(node -> given.addAll(node.given()));
        return given;
    }

    /** The most frequent name, capitals last; of equally frequent ones the shortest. */
    Node leader() {
        return nodes.stream()
                .min(Comparator.<Node, Boolean>comparing(node -> CleanNames.isCapitals(node.form()))
                        .thenComparingLong(node -> -node.articles())
                        .thenComparingInt(node -> node.form().length())
                        .thenComparing(Node::slug))
                .orElseThrow();
    }

    /** The id that articles give, or else the most frequent name as an id. */
    String id() {
        Set<String> given = given();
        return given.size() == 1 ? given.iterator().next() : leader().slug();
    }

    /** One name in all its upper and lower case, and what is known of it. */
    static final class Node {
        private final EntityKind kind;
        private final Map<String, Long> forms = new TreeMap<>();
        private final Set<String> given = new LinkedHashSet<>();
        private final List<Counted> beside = new ArrayList<>();
        private long articles;

        Node(EntityKind kind) {
            this.kind = kind;
        }

        /** Adds evidence about the name. */
        void add(Counted one) {
            if (one.evidence().role() == Role.BESIDE) {
                beside.add(one);
                return;
            }
            articles += one.articles();
            forms.merge(one.evidence().form(), one.articles(), Long::sum);
            if (one.evidence().role() == Role.GIVEN) {
                given.add(one.evidence().value());
            }
        }

        /** The name as an id. */
        String slug() {
            return Slug.of(form());
        }

        /** The most frequent form, capitals last. */
        String form() {
            return forms.entrySet().stream()
                    .min(Comparator.<Map.Entry<String, Long>, Boolean>comparing(
                                    form -> CleanNames.isCapitals(form.getKey()))
                            .thenComparingLong(form -> -form.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .orElseThrow();
        }

        EntityKind kind() {
            return kind;
        }

        /** All its forms. */
        Set<String> forms() {
            return forms.keySet();
        }

        /** The ids that articles give it. */
        Set<String> given() {
            return given;
        }

        /** Its evidence of the role {@link Role#BESIDE}. */
        List<Counted> beside() {
            return beside;
        }

        /** How many articles have it. */
        long articles() {
            return articles;
        }
    }
}
