package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.ArticleForms;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.query.WordSpellings;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameForms;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.spelling.FormEvidence;
import dev.dateline.text.spelling.SpellingCorrections;
import dev.dateline.text.spelling.SpellingJudge;
import dev.dateline.text.spelling.SpellingJudge.Kind;
import dev.dateline.text.spelling.SpellingJudge.Reason;
import dev.dateline.text.spelling.SpellingJudge.Verdict;
import dev.dateline.text.spelling.SpellingKeys;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms that an archive has, judged for a name asked: candidates come from the index of forms by their keys, how many
 * articles have each comes from the articles themselves, and {@link SpellingJudge} decides. Also the compounds that the
 * archive writes with a hyphen. What was looked up is remembered until the archive changes. Safe for many threads.
 */
final class ArchiveForms {
    /** Candidates for one name, those that share the most keys first. */
    private static final int CANDIDATES = 300;

    /** Candidates for all names of a query. */
    private static final int ALL_CANDIDATES = 3_000;

    /** Names of one place that are counted besides its forms: those of several words, and common words. */
    private static final int PLACE_NAMES = 60;

    /** Compounds of a query that are looked up: two for each word of the longest query. */
    private static final int COMPOUNDS = 200;

    /** How long a new spelling, or its number of articles, may be out of date. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    /** How long a name is remembered of an archive that does not change. */
    private static final Duration KEPT = Duration.ofHours(1);

    /** Names remembered: some kilobytes each, so a few megabytes at most. */
    private static final int REMEMBERED = 1_000;

    /** Judges that are kept for the next look-up, each with what it has read of some thousand words. */
    private static final int IDLE = 4;

    private final ElasticsearchClient client;
    private final Aliases aliases;
    private final SpellingCorrections corrections = Lexicons.shipped().spellings();
    private final Gazetteer gazetteer = Lexicons.shipped().gazetteer();
    private final LoadingCache<Aliases, String> states;
    private final Cache<String, Judged> judged = remembering();
    private final Cache<String, List<String>> compounds = remembering();
    private final Queue<Judging> idle = new ArrayBlockingQueue<>(IDLE);
    private volatile boolean ready = true;
    private volatile String remembered = "";

    ArchiveForms(ElasticsearchClient client, Aliases aliases) {
        this.client = client;
        this.aliases = aliases;
        NameLoader loader = new NameLoader(client, aliases);
        this.states = Caffeine.newBuilder().expireAfterWrite(FRESH).build(any -> loader.state());
    }

    private static <V> Cache<String, V> remembering() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(KEPT)
                .build();
    }

    /**
     * A form that the archive has.
     *
     * @param form as the archive writes it
     * @param folded as it is indexed
     * @param articles that have it as a name
     * @param commonness by how much its rarity is to count less than its match would: 1 for the most frequent form
     * @param isPlace whether it is accepted as another name of a place
     */
    record Counted(String form, String folded, long articles, float commonness, boolean isPlace) {}

    /**
     * What the archive has for one name.
     *
     * @param same other spellings of it, the most frequent first
     * @param similar names that are only similar, the most frequent first
     * @param left other spellings beyond {@link WordSpellings#MOST}
     * @param isContested whether the archive has a form that the gazetteer lists for its place and that is not accepted
     */
    record Judged(List<Counted> same, List<Counted> similar, int left, boolean isContested) {}

    /**
     * What the archive has for the words of a query.
     *
     * @param names what it has for each name; nothing for a name of an archive without an index of forms
     * @param compounds the two halves, folded, of each word that some article writes with a hyphen, by the word in one piece;
     *     no halves for other words
     */
    record Found(Map<String, Judged> names, Map<String, List<String>> compounds) {}

    /** One name asked, with its candidates. */
    private record Question(String asked, String folded, Set<String> places, List<Candidate> candidates) {
        Question(String asked) {
            this(asked, NameForms.fold(asked), new LinkedHashSet<>(), new ArrayList<>());
        }
    }

    /**
     * A form that may be another spelling.
     *
     * @param form as written
     * @param folded as it is indexed
     * @param isOfPlace whether the gazetteer lists it for a place that the name asked is listed for, too
     * @param isListed whether it comes from the gazetteer, since the index of forms does not hold it
     */
    private record Candidate(String form, String folded, boolean isOfPlace, boolean isListed) {}

    /** What one look-up at a time judges with. */
    private record Judging(SpellingJudge judge, SpellingKeys keys) {
        Judging(SpellingCorrections corrections) {
            this(SpellingJudge.standard(corrections), SpellingKeys.standard());
        }
    }

    /** Whether the archive has an index of forms. */
    boolean isReady() {
        return ready;
    }

    /** Judges the forms of the archive for some names, and looks up which of some words it writes with a hyphen. */
    Found find(Collection<String> names, Collection<String> words) throws IOException {
        String current = forgetWhatChanged();
        Map<String, Judged> known = judged.getAllPresent(names);
        Map<String, List<String>> knownHalves = compounds.getAllPresent(words);
        List<Question> questions = names.stream()
                .filter(name -> !known.containsKey(name))
                .map(Question::new)
                .toList();
        List<String> whole = words.stream()
                .filter(word -> !knownHalves.containsKey(word))
                .limit(COMPOUNDS)
                .toList();
        Map<String, Judged> all = new LinkedHashMap<>(known);
        Map<String, List<String>> halves = new LinkedHashMap<>();
        if (!(questions.isEmpty() && whole.isEmpty())) {
            Judging tools = Objects.requireNonNullElseGet(idle.poll(), () -> new Judging(corrections));
            SpellingJudge judge = tools.judge();
            if (fetch(questions, whole, halves, tools) && !questions.isEmpty()) {
                Map<String, Judged> fresh = judge(questions, judge);
                if (current.equals(remembered)) {
                    judged.putAll(fresh);
                }
                all.putAll(fresh);
            }
            if (current.equals(remembered)) {
                compounds.putAll(halves);
            }
            idle.offer(tools);
        }
        halves.putAll(knownHalves);
        return new Found(all, halves);
    }

    /** Forgets all names when something was written since they were looked up. Returns the state of the archive. */
    private String forgetWhatChanged() {
        String now = states.get(aliases);
        if (!now.equals(remembered)) {
            judged.invalidateAll();
            compounds.invalidateAll();
            remembered = now;
        }
        return now;
    }

    /** Fetches the candidates of each name, and compounds; false when the archive has no index of forms. */
    private boolean fetch(List<Question> questions, List<String> words, Map<String, List<String>> halves, Judging tools)
            throws IOException {
        int most = Math.min(CANDIDATES, ALL_CANDIDATES / Math.max(1, questions.size()));
        MsearchRequest.Builder search = new MsearchRequest.Builder();
        for (Question question : questions) {
            add(search, byKeys(question, tools.keys()), most);
        }
        if (!words.isEmpty()) {
            List<String> asked = words.stream().map(ArticleForms::compoundKey).toList();
            add(search, Clauses.terms(Fields.KEYS, asked), 2 * COMPOUNDS);
        }
        List<MultiSearchResponseItem<ObjectNode>> answers =
                client.msearch(search.build(), ObjectNode.class).responses();
        for (MultiSearchResponseItem<ObjectNode> answer : answers) {
            if (answer.isFailure()) {
                ready = !Objects.equals(answer.failure().error().type(), "index_not_found_exception");
                return false;
            }
        }
        ready = true;
        for (int i = 0; i < questions.size(); i++) {
            addCandidates(questions.get(i), answers.get(i).result().hits().hits(), tools.judge());
        }
        words.forEach(word -> halves.put(word, List.of()));
        if (!words.isEmpty()) {
            answers.getLast().result().hits().hits().forEach(hit -> {
                String compound = Objects.requireNonNull(hit.id());
                halves.put(compound.replace("-", ""), List.of(compound.split("-")));
            });
        }
        return true;
    }

    private void add(MsearchRequest.Builder search, Query query, int most) {
        search.searches(one -> one.header(
                        header -> header.index(aliases.forms()).allowPartialSearchResults(false))
                .body(body -> body.query(query)
                        .size(most)
                        .trackTotalHits(total -> total.enabled(false))
                        .source(source -> source.filter(fields -> fields.includes(Fields.FORM)))));
    }

    private Query byKeys(Question question, SpellingKeys keys) {
        BoolQuery.Builder any = QueryBuilders.bool();
        boolean mayBeName = NameForms.mayBeName(question.asked());
        for (String key : keys.asked(question.asked())) {
            if (mayBeName || isOfPlace(key)) {
                any.should(one -> one.constantScore(
                        term -> term.filter(Clauses.term(Fields.KEYS, key)).boost(weight(key))));
            }
        }
        Set<String> same = corrections.sameAs(question.asked());
        if (!same.isEmpty()) {
            any.should(one ->
                    one.constantScore(ids -> ids.filter(filter -> filter.ids(by -> by.values(List.copyOf(same))))
                            .boost(weight("p:"))));
        }
        return any.minimumShouldMatch("1").build()._toQuery();
    }

    private static boolean isOfPlace(String key) {
        return key.startsWith("p:") || key.startsWith("a:");
    }

    /** Which candidates are kept when there are too many: names of the place, the same sounds, the same consonants. */
    private static float weight(String key) {
        return switch (key.charAt(0)) {
            case 'p', 'a' -> 8;
            case 'w' -> 4;
            case 'd' -> 1;
            default -> 2;
        };
    }

    private void addCandidates(Question question, List<Hit<ObjectNode>> hits, SpellingJudge judge) {
        Set<String> seen = new LinkedHashSet<>(List.of(question.folded()));
        for (Hit<ObjectNode> hit : hits) {
            String folded = Objects.requireNonNull(hit.id());
            String form = hit.source() == null
                    ? folded
                    : hit.source().path(Fields.FORM).asString(folded);
            if (seen.add(folded)) {
                addCandidate(question, form, folded, false, judge);
            }
        }
        gazetteer.groupId(question.asked()).ifPresent(question.places()::add);
        gazetteer
                .find(question.asked())
                .forEach(place -> question.places().add(place.place().id()));
        question.places().stream()
                .flatMap(place -> gazetteer.names(place).stream())
                .filter(name -> name.length() <= NameForms.LONGEST)
                .filter(name -> NameForms.words(name).size() > 1 || !NameForms.mayBeName(name))
                .limit(PLACE_NAMES)
                .forEach(name -> {
                    String folded = NameForms.words(name).stream()
                            .map(NameForms.Form::folded)
                            .collect(Collectors.joining(" "));
                    if (seen.add(folded)) {
                        addCandidate(question, name, folded, true, judge);
                    }
                });
    }

    /** Adds a candidate, unless it is different whatever its counts are. */
    private static void addCandidate(
            Question question, String form, String folded, boolean isListed, SpellingJudge judge) {
        Verdict verdict = judge.judge(FormEvidence.of(question.asked()), FormEvidence.of(form));
        boolean isOfPlace = verdict.reason() == Reason.ONE_PLACE || verdict.reason() == Reason.RARE_NAME_OF_PLACE;
        if (isOfPlace || verdict.kind() != Kind.DIFFERENT || verdict.likelihood() > 0) {
            question.candidates().add(new Candidate(form, folded, isOfPlace, isListed));
        }
    }

    private Map<String, Judged> judge(List<Question> questions, SpellingJudge judge) throws IOException {
        FormCounts counts = new FormCounts();
        for (Question question : questions) {
            counts.add(question.folded());
            for (Candidate candidate : question.candidates()) {
                counts.add(candidate.folded());
                if (candidate.isOfPlace() && !candidate.isListed()) {
                    counts.add(candidate.folded(), question.places());
                }
            }
        }
        counts.count(client, aliases);
        Map<String, Judged> all = new LinkedHashMap<>();
        questions.forEach(question -> all.put(question.asked(), judge(question, counts, judge)));
        return all;
    }

    private static Judged judge(Question question, FormCounts counts, SpellingJudge judge) {
        FormEvidence asked = counts.evidence(question.asked(), question.folded());
        List<Counted> same = new ArrayList<>();
        List<Counted> similar = new ArrayList<>();
        boolean isContested = false;
        for (Candidate candidate : question.candidates()) {
            FormEvidence evidence = counts.evidence(candidate.form(), candidate.folded());
            Kind kind = evidence.capitalised() == 0
                    ? Kind.DIFFERENT
                    : judge.judge(asked, evidence).kind();
            boolean isPlace = candidate.isOfPlace() && kind == Kind.SAME;
            isContested |= candidate.isOfPlace() && evidence.capitalised() > 0 && !isPlace;
            long articles = isPlace ? counts.articles(candidate.folded(), question.places()) : evidence.capitalised();
            if (kind != Kind.DIFFERENT && articles > 0) {
                (kind == Kind.SAME ? same : similar)
                        .add(new Counted(candidate.form(), candidate.folded(), articles, 1, isPlace));
            }
        }
        long most = Stream.concat(same.stream().map(Counted::articles), Stream.of(asked.capitalised()))
                .max(Comparator.naturalOrder())
                .orElse(0L);
        return new Judged(
                mostFrequent(same, counts, most),
                mostFrequent(similar, counts, most),
                Math.max(0, same.size() - WordSpellings.MOST),
                isContested);
    }

    /** The most frequent of the forms in order, with how much their rarity is to count. */
    private static List<Counted> mostFrequent(List<Counted> forms, FormCounts counts, long most) {
        double least = counts.rarity(most);
        return forms.stream()
                .sorted(Comparator.comparingLong(Counted::articles).reversed().thenComparing(Counted::form))
                .limit(WordSpellings.MOST)
                .map(form -> new Counted(
                        form.form(),
                        form.folded(),
                        form.articles(),
                        (float) Math.min(1, least / counts.rarity(form.articles())),
                        form.isPlace()))
                .toList();
    }
}
