package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.NameCluster.Node;
import dev.dateline.resolve.NameEvidence.Role;
import dev.dateline.resolve.OrganizationNames.Words;
import dev.dateline.resolve.PersonNames.PersonName;
import dev.dateline.resolve.ResolvedArticle.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which names of an archive are one entity, block by block. The decision about a block is a pure function of the
 * counts of its evidence, so it does not depend on the order of articles, files or runs. docs/entities.md has the rules.
 * Thread-safe.
 */
public final class EntityDecider {
    /** The share of the articles with a surname that its owner must have. */
    private static final double MAJORITY = 0.75;

    /** Fewer articles do not make a person the owner of a surname. */
    private static final long FEWEST = 3;

    /** The same where nobody else in the archive has the surname, and it is not a common word, as Rice is. */
    private static final long FEWEST_OF_ONE = 2;

    /** This many articles make a person the owner of a surname however often it is alone: Reagan. */
    private static final long ENOUGH = 20;

    /** The same where hardly anybody else of the archive has the surname: Ronald and, once, Nancy Reagan. */
    private static final long ENOUGH_OF_NEARLY_ALL = 10;

    private static final double NEARLY_ALL = 0.85;

    /** The same for a public body without its country: every country has an air force. */
    private static final long MOST_WITHOUT_COUNTRY = 2;

    /** Of this many articles with an acronym or a short form, one must also have the full name. */
    private static final long ACRONYM_ALONE = 50;

    private static final long SHORT_FORM_ALONE = 3;

    /** One article does not explain an acronym of more articles than this: CBS is not the Central Bureau of Statistics. */
    private static final long EXPLAINED_ONCE = 8;

    private final PersonNames persons;
    private final OrganizationNames organizations;
    private final CleanNames clean;
    private final Authority authority;
    private final AuthorityEvidence given;

    EntityDecider(PersonNames persons, OrganizationNames organizations, CleanNames clean, Authority authority) {
        this.persons = persons;
        this.organizations = organizations;
        this.clean = clean;
        this.authority = authority;
        this.given = new AuthorityEvidence(authority, clean);
    }

    /** The blocks that decide about the people and organizations of the authority file. */
    public Set<String> decidedBlocks() {
        return given.blocks();
    }

    /** Evidence and the number of articles that have it. */
    public record Counted(NameEvidence evidence, long articles) {}

    /**
     * What a block decides about one of its names.
     *
     * @param key the name
     * @param decision its entity; for a short form of a name of another block, what holds if that name is not decided
     * @param full the name of another block that this one is short for; null for all others
     */
    public record Decided(
            NameKey key, Decision decision, @Nullable NameKey full) {}

    /** The blocks in which a full name may be the owner of a short form. */
    Set<String> others(NameKey key) {
        return clean.others(key);
    }

    /** The block that decides about a name. */
    String home(NameKey key) {
        return clean.home(key);
    }

    /** Decides about all names of a block, in the order of their forms. */
    public List<Decided> decide(String block, Collection<Counted> counted) {
        Map<String, Node> own = new TreeMap<>();
        Map<String, Node> others = new TreeMap<>();
        EntityKind kind = NameKey.kindOf(block).orElseThrow();
        List<Counted> all = new ArrayList<>(counted);
        given.of(block).forEach(evidence -> all.add(new Counted(evidence, 0)));
        for (Counted one : all) {
            NameKey key = one.evidence().key();
            boolean visits =
                    one.evidence().role() == Role.FULL || one.evidence().role() == Role.JOINED;
            (visits ? others : own)
                    .computeIfAbsent(key.slug(), any -> new Node(kind))
                    .add(one);
        }
        Map<Node, Result> results = kind == EntityKind.PERSON
                ? persons(List.copyOf(own.values()), List.copyOf(others.values()))
                : organizations(block, List.copyOf(own.values()), List.copyOf(others.values()));
        RepeatedContexts.repeated(results).forEach(node -> results.put(node, new Result("", "", null)));
        List<Decided> decisions = new ArrayList<>();
        for (Node node : own.values()) {
            Result result = results.getOrDefault(node, new Result(node.slug(), node.form(), null));
            for (String form : node.forms()) {
                Result allowed = allowed(result, node);
                decisions.add(new Decided(
                        new NameKey(kind, form), new Decision(allowed.id(), allowed.name()), allowed.full()));
            }
        }
        return decisions;
    }

    private record Result(String id, String name, @Nullable NameKey full) {}

    /** A result that the authority file does not forbid. */
    private Result allowed(Result result, Node node) {
        if (!isForbidden(node, result.id())) {
            return result;
        }
        String id = node.slug();
        for (int number = 2; isForbidden(node, id); number++) {
            id = node.slug() + "-" + number;
        }
        return new Result(id, node.form(), null);
    }

    private boolean isForbidden(Node node, String id) {
        return node.forms().stream().anyMatch(form -> authority.forbids(node.kind(), id, form));
    }

    private Result result(NameCluster cluster) {
        Node leader = cluster.leader();
        String id = cluster.id();
        return new Result(id, authority.nameOf(leader.kind(), id).orElse(leader.form()), null);
    }

    private Map<Node, Result> persons(List<Node> own, List<Node> others) {
        List<NameCluster> clusters = new ArrayList<>(clusters(own));
        Map<Node, Result> results = new HashMap<>();
        for (NameCluster cluster : clusters) {
            Result result = result(cluster);
            cluster.nodes().forEach(node -> results.put(node, result));
        }
        List<NameCluster> elsewhere = clusters(others);
        for (NameCluster cluster : clusters) {
            reordered(cluster, elsewhere)
                    .ifPresent(result -> cluster.nodes().forEach(node -> results.put(node, result)));
        }
        for (NameCluster alone : singles(own)) {
            Result result = owner(alone, clusters, elsewhere).orElseGet(() -> result(alone));
            alone.nodes().forEach(node -> results.put(node, result));
        }
        return results;
    }

    /**
     * The person of the same name with its surname first, who is decided in another block: Xi Jinping for Jinping Xi. Not
     * where both words can be surnames: Kim Lee may not be Lee Kim.
     */
    private Optional<Result> reordered(NameCluster cluster, List<NameCluster> elsewhere) {
        Node leader = cluster.leader();
        boolean decided = !cluster.given().isEmpty()
                || !others(new NameKey(leader.kind(), leader.form())).isEmpty();
        List<NameCluster> same = decided
                ? List.of()
                : elsewhere.stream()
                        .filter(other -> cluster.nodes().stream()
                                .allMatch(node -> other.nodes().stream()
                                        .allMatch(name -> read(node).isSameAs(read(name)))))
                        .toList();
        return same.size() == 1 ? Optional.of(elsewhere(cluster, same.getFirst())) : Optional.empty();
    }

    /** Groups the full names: the fullest first; a name joins those of a person when it fits only one person. */
    private List<NameCluster> clusters(List<Node> nodes) {
        List<Node> sorted = nodes.stream()
                .filter(node -> read(node).isFull())
                .sorted(Comparator.<Node>comparingLong(node ->
                                read(node).initials() - read(node).parts().size())
                        .thenComparingInt(node -> -read(node).parts().size())
                        .thenComparingLong(node -> -node.articles())
                        .thenComparing(Node::slug))
                .toList();
        List<NameCluster> clusters = new ArrayList<>();
        Map<String, Set<NameCluster>> byKey = new HashMap<>();
        for (Node node : sorted) {
            Set<String> keys = persons.keys(node.form());
            Set<NameCluster> near = new LinkedHashSet<>();
            keys.forEach(key -> near.addAll(byKey.getOrDefault(key, Set.of())));
            List<NameCluster> fitting = closest(
                    node, near.stream().filter(cluster -> fits(node, cluster)).toList());
            NameCluster joined = fitting.size() == 1 ? fitting.getFirst() : new NameCluster();
            if (joined.nodes().isEmpty()) {
                clusters.add(joined);
            }
            joined.add(node);
            keys.forEach(key ->
                    byKey.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(joined));
        }
        return clusters;
    }

    /** Of several persons that a name fits, those with a name of as many parts, if there are any. */
    private List<NameCluster> closest(Node node, List<NameCluster> fitting) {
        int size = read(node).parts().size();
        List<NameCluster> close = fitting.stream()
                .filter(cluster -> cluster.nodes().stream()
                        .anyMatch(other -> read(other).parts().size() == size))
                .toList();
        return close.isEmpty() ? fitting : close;
    }

    private PersonName read(Node node) {
        return persons.read(node.form());
    }

    private boolean fits(Node node, NameCluster cluster) {
        return mayShareId(node, cluster)
                && cluster.nodes().stream().allMatch(other -> read(node).isSameAs(read(other)));
    }

    private boolean mayShareId(Node node, NameCluster cluster) {
        Set<String> given = cluster.given();
        boolean several = node.given().size() > 1 || given.size() > 1;
        boolean differ =
                !node.given().isEmpty() && !given.isEmpty() && !node.given().equals(given);
        boolean forbidden = given.stream().anyMatch(id -> isForbidden(node, id))
                || node.given().stream()
                        .anyMatch(id -> cluster.nodes().stream().anyMatch(other -> isForbidden(other, id)));
        return !several && !differ && !forbidden;
    }

    /** Groups the single names by their spellings. */
    private List<NameCluster> singles(List<Node> nodes) {
        List<Node> sorted = nodes.stream()
                .filter(node -> !read(node).isFull())
                .sorted(Comparator.<Node>comparingLong(node -> -node.articles()).thenComparing(Node::slug))
                .toList();
        List<NameCluster> clusters = new ArrayList<>();
        for (Node node : sorted) {
            Optional<NameCluster> same = clusters.stream()
                    .filter(cluster -> mayShareId(node, cluster)
                            && read(cluster.nodes().getFirst()).isSameAs(read(node))
                            && persons.isOneSpelling(cluster.nodes().getFirst().form(), node.form()))
                    .findFirst();
            same.orElseGet(() -> {
                        clusters.add(new NameCluster());
                        return clusters.getLast();
                    })
                    .add(node);
        }
        return clusters;
    }

    /** The person that a surname alone means: the one of nearly all articles with the surname. */
    private Optional<Result> owner(NameCluster alone, List<NameCluster> here, List<NameCluster> elsewhere) {
        PersonName single = read(alone.leader());
        if (!alone.given().isEmpty() || single.parts().size() != 1) {
            return Optional.empty();
        }
        List<NameCluster> bearers = new ArrayList<>();
        bearers.addAll(with(here, name -> name.contains(single)));
        bearers.addAll(with(elsewhere, name -> name.contains(single)));
        List<NameCluster> spelledSo = with(bearers, name -> name.containsWord(single));
        bearers.removeIf(cluster -> cluster.nodes().stream()
                .noneMatch(
                        node -> persons.hasSpelling(node.form(), alone.leader().form())));
        List<NameCluster> closest = spelledSo.isEmpty() ? bearers : spelledSo;
        boolean only = bearers.size() == 1
                && spelledSo.size() == 1
                && !persons.isWord(alone.leader().form());
        long all = closest.stream().mapToLong(NameCluster::articles).sum();
        return majority(closest, only ? FEWEST_OF_ONE : FEWEST, MAJORITY)
                .filter(owner -> alone.articles() <= mostAlone(owner.articles(), all))
                .map(owner -> here.contains(owner) ? result(owner) : elsewhere(alone, owner));
    }

    /** In how many articles a surname may be alone, by those with the full name; in more it is hardly only that person's. */
    private static long mostAlone(long full, long all) {
        boolean known = full >= ENOUGH || (full >= ENOUGH_OF_NEARLY_ALL && full >= NEARLY_ALL * all);
        return known ? Long.MAX_VALUE : full < FEWEST ? 2 * full : 4 * full;
    }

    private List<NameCluster> with(List<NameCluster> clusters, Predicate<PersonName> name) {
        return clusters.stream()
                .filter(cluster -> cluster.nodes().stream().anyMatch(node -> name.test(read(node))))
                .toList();
    }

    private static Result elsewhere(NameCluster alone, NameCluster owner) {
        Node full = owner.leader();
        return new Result(alone.id(), alone.leader().form(), new NameKey(full.kind(), full.form()));
    }

    private static Optional<NameCluster> majority(List<NameCluster> clusters, long fewest, double share) {
        long total = clusters.stream().mapToLong(NameCluster::articles).sum();
        return clusters.stream()
                .max(Comparator.comparingLong(NameCluster::articles))
                .filter(best -> best.articles() >= fewest && best.articles() >= share * total);
    }

    private Map<Node, Result> organizations(String block, List<Node> own, List<Node> others) {
        Map<Node, Result> results = new HashMap<>();
        Map<String, List<Node>> byCountry = new TreeMap<>();
        own.forEach(node -> byCountry
                .computeIfAbsent(words(node).country(), any -> new ArrayList<>())
                .add(node));
        List<NameCluster> ofCountries = new ArrayList<>();
        byCountry.forEach((country, nodes) -> ofCountries.addAll(country.isEmpty() ? List.of() : byId(nodes)));
        for (NameCluster cluster : ofCountries) {
            Result result = result(cluster);
            cluster.nodes().forEach(node -> results.put(node, result));
        }
        for (NameCluster plain : byId(byCountry.getOrDefault("", List.of()))) {
            Result result = plain.given().isEmpty()
                    ? ofCountry(plain, ofCountries)
                            .or(() -> full(block, plain, others))
                            .orElseGet(() -> result(plain))
                    : result(plain);
            plain.nodes().forEach(node -> results.put(node, result));
        }
        return results;
    }

    private Words words(Node node) {
        return organizations.read(node.form());
    }

    /** One cluster, unless articles give the names different ids. */
    private List<NameCluster> byId(List<Node> nodes) {
        Map<String, NameCluster> byId = new TreeMap<>();
        List<Node> free = new ArrayList<>();
        for (Node node : nodes) {
            if (node.given().size() == 1) {
                byId.computeIfAbsent(node.given().iterator().next(), any -> new NameCluster())
                        .add(node);
            } else {
                free.add(node);
            }
        }
        if (!free.isEmpty()) {
            NameCluster joined = byId.size() == 1
                            && free.stream()
                                    .allMatch(node -> mayShareId(
                                            node, byId.values().iterator().next()))
                    ? byId.values().iterator().next()
                    : byId.computeIfAbsent("", any -> new NameCluster());
            free.forEach(joined::add);
        }
        return List.copyOf(byId.values());
    }

    private Optional<Result> ofCountry(NameCluster plain, List<NameCluster> ofCountries) {
        return majority(ofCountries, FEWEST, MAJORITY)
                .filter(best -> best.articles() * MOST_WITHOUT_COUNTRY >= plain.articles())
                .map(this::result);
    }

    /** The full name that articles use together with an acronym or a short form. */
    private Optional<Result> full(String block, NameCluster plain, List<Node> others) {
        boolean acronym = block.startsWith("o a ");
        Map<String, NameCluster> byWords = new TreeMap<>();
        others.forEach(node -> byWords.computeIfAbsent(
                        words(node).country() + ' ' + words(node).blockKey(), any -> new NameCluster())
                .add(node));
        boolean doubtful = block.length() == "o a eu".length() || plain.articles() > EXPLAINED_ONCE;
        return majority(List.copyOf(byWords.values()), !acronym ? FEWEST : doubtful ? 2 : 1, MAJORITY)
                .filter(best -> best.articles() > 1
                        || !words(best.leader()).hasInitialOfCompany(block.substring("o a ".length())))
                .filter(best -> best.articles() * (acronym ? ACRONYM_ALONE : SHORT_FORM_ALONE) >= plain.articles())
                .map(best -> listed(best).orElseGet(() -> elsewhere(plain, best)));
    }

    /** What a list has for a full name, which then has no block of its own. */
    private Optional<Result> listed(NameCluster full) {
        return organizations
                .listed(full.leader().form())
                .map(known -> new Result(
                        known.id(),
                        authority.nameOf(full.leader().kind(), known.id()).orElse(known.name()),
                        null));
    }
}
