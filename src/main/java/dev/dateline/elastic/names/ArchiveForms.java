package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.TextQuery;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms of names that an archive has, judged for a name asked: candidates come from the index of forms by their keys,
 * how many articles have each comes from the articles themselves, and {@link SpellingJudge} decides. What was judged lately
 * is remembered for a while. Safe for many threads.
 */
final class ArchiveForms {
    /** Candidates for one name, those that share the most keys first. */
    private static final int CANDIDATES = 300;

    /** Candidates for all names of a query. */
    private static final int ALL_CANDIDATES = 3_000;

    /** Names of one place that are counted besides its forms: those of several words, and common words. */
    private static final int PLACE_NAMES = 60;

    /** Entities of one form beyond which it is not known which ones it means. */
    private static final int ENTITIES = 20;

    /** How long a new spelling, or its number of articles, may be out of date. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    /** Names remembered: some kilobytes each, so a few megabytes at most. */
    private static final int REMEMBERED = 1_000;

    private static final String COUNTS = "counts";

    private final ElasticsearchClient client;
    private final Aliases aliases;
    private final SpellingCorrections corrections = SpellingCorrections.bundled();
    private final Gazetteer gazetteer = Lexicons.shipped().gazetteer();
    private final Map<String, Judged> remembered = new HashMap<>();
    private Instant forgetAt = Instant.MIN;
    private volatile boolean ready = true;

    ArchiveForms(ElasticsearchClient client, Aliases aliases) {
        this.client = client;
        this.aliases = aliases;
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

    /** One name asked, with its candidates. */
    private static final class Question {
        final String asked;
        final String folded;
        final Set<String> places = new LinkedHashSet<>();
        final List<Candidate> candidates = new ArrayList<>();

        Question(String asked) {
            this.asked = asked;
            this.folded = NameForms.fold(asked);
        }
    }

    /**
     * A form that may be another spelling.
     *
     * @param form as written
     * @param folded as it is indexed
     * @param isOfPlace whether the gazetteer lists it for a place that the name asked is listed for, too
     * @param isPhrase whether it is counted by its words, since the index of forms does not hold it
     */
    private record Candidate(String form, String folded, boolean isOfPlace, boolean isPhrase) {}

    /** Whether the archive has an index of forms. */
    boolean isReady() {
        return ready;
    }

    /** Judges the forms of the archive for some names; a name that nothing is known of is left out. */
    Map<String, Judged> judged(List<String> asked) throws IOException {
        Map<String, Judged> judged = new LinkedHashMap<>();
        List<Question> unknown = new ArrayList<>();
        recall(asked, judged, unknown);
        if (!unknown.isEmpty()) {
            SpellingJudge judge = SpellingJudge.standard(corrections);
            if (fetch(unknown, judge)) {
                Map<String, Judged> fresh = judge(unknown, judge);
                remember(fresh);
                judged.putAll(fresh);
            }
        }
        return judged;
    }

    private synchronized void recall(List<String> asked, Map<String, Judged> known, List<Question> unknown) {
        Instant now = Instant.now();
        if (now.isAfter(forgetAt) || remembered.size() > REMEMBERED) {
            remembered.clear();
            forgetAt = now.plus(FRESH);
        }
        for (String name : asked) {
            Judged judged = remembered.get(name);
            if (judged == null) {
                unknown.add(new Question(name));
            } else {
                known.put(name, judged);
            }
        }
    }

    private synchronized void remember(Map<String, Judged> judged) {
        remembered.putAll(judged);
    }

    /** Fetches the candidates of each name; false when the archive has no index of forms. */
    private boolean fetch(List<Question> questions, SpellingJudge judge) throws IOException {
        SpellingKeys keys = SpellingKeys.standard();
        int most = Math.min(CANDIDATES, ALL_CANDIDATES / questions.size());
        MsearchRequest.Builder search = new MsearchRequest.Builder();
        for (Question question : questions) {
            Query query = byKeys(question, keys);
            search.searches(one -> one.header(header -> header.index(aliases.forms()))
                    .body(body -> body.query(query)
                            .size(most)
                            .trackTotalHits(total -> total.enabled(false))
                            .source(source -> source.filter(fields -> fields.includes(Fields.FORM)))));
        }
        MsearchResponse<ObjectNode> response = client.msearch(search.build(), ObjectNode.class);
        for (int i = 0; i < questions.size(); i++) {
            MultiSearchResponseItem<ObjectNode> item = response.responses().get(i);
            if (item.isFailure()) {
                ready = !Objects.equals(item.failure().error().type(), "index_not_found_exception");
                return false;
            }
            addCandidates(questions.get(i), item.result().hits().hits(), judge);
        }
        ready = true;
        return true;
    }

    private Query byKeys(Question question, SpellingKeys keys) {
        BoolQuery.Builder any = QueryBuilders.bool();
        for (String key : keys.asked(question.asked)) {
            if (!key.startsWith("p:") && !key.startsWith("a:") && !NameForms.mayBeName(question.asked)) {
                continue;
            }
            any.should(one -> one.constantScore(term -> term.filter(
                            filter -> filter.term(by -> by.field(Fields.KEYS).value(key)))
                    .boost(weight(key))));
        }
        Set<String> same = corrections.sameAs(question.asked);
        if (!same.isEmpty()) {
            any.should(one -> one.constantScore(
                    ids -> ids.filter(filter -> filter.ids(by -> by.values(List.copyOf(same)))).boost(weight("p:"))));
        }
        return any.minimumShouldMatch("1").build()._toQuery();
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
        Set<String> seen = new LinkedHashSet<>(List.of(question.folded));
        for (Hit<ObjectNode> hit : hits) {
            String folded = Objects.requireNonNull(hit.id());
            String form = hit.source() == null ? folded : hit.source().path(Fields.FORM).asString(folded);
            if (seen.add(folded)) {
                addCandidate(question, new Candidate(form, folded, false, false), judge);
            }
        }
        gazetteer.groupId(question.asked).ifPresent(question.places::add);
        gazetteer.find(question.asked).forEach(place -> question.places.add(place.place().id()));
        question.places.stream()
                .flatMap(place -> gazetteer.names(place).stream())
                .filter(name -> name.length() <= NameForms.LONGEST)
                .filter(name -> NameForms.words(name).size() > 1 || !NameForms.mayBeName(name))
                .limit(PLACE_NAMES)
                .forEach(name -> {
                    String folded = NameForms.words(name).stream()
                            .map(NameForms.Form::folded)
                            .collect(Collectors.joining(" "));
                    if (seen.add(folded)) {
                        addCandidate(question, new Candidate(name, folded, true, true), judge);
                    }
                });
    }

    /** Adds a candidate, unless it is different whatever its counts are. */
    private static void addCandidate(Question question, Candidate candidate, SpellingJudge judge) {
        Verdict verdict = judge.judge(FormEvidence.of(question.asked), FormEvidence.of(candidate.form()));
        boolean isOfPlace = verdict.reason() == Reason.ONE_PLACE || verdict.reason() == Reason.RARE_NAME_OF_PLACE;
        if (verdict.kind() != Kind.DIFFERENT || verdict.likelihood() > 0) {
            question.candidates.add(
                    new Candidate(candidate.form(), candidate.folded(), isOfPlace, candidate.isPhrase()));
        }
    }

    private Map<String, Judged> judge(List<Question> questions, SpellingJudge judge) throws IOException {
        Counts counts = count(questions);
        Map<String, Set<String>> entities = entities(questions);
        Map<String, Judged> judged = new LinkedHashMap<>();
        for (Question question : questions) {
            judged.put(question.asked, judge(question, counts, entities, judge));
        }
        return judged;
    }

    private static Judged judge(
            Question question, Counts counts, Map<String, Set<String>> entities, SpellingJudge judge) {
        FormEvidence asked = counts.evidence(question.asked, question.folded, entities);
        List<Counted> same = new ArrayList<>();
        List<Counted> similar = new ArrayList<>();
        boolean isContested = false;
        for (Candidate candidate : question.candidates) {
            FormEvidence evidence = counts.evidence(candidate.form(), candidate.folded(), entities);
            if (evidence.capitalised() == 0) {
                continue;
            }
            Verdict verdict = judge.judge(asked, evidence);
            boolean isSame = verdict.kind() == Kind.SAME;
            isContested |= candidate.isOfPlace() && !isSame;
            if (verdict.kind() != Kind.DIFFERENT) {
                (isSame ? same : similar)
                        .add(new Counted(
                                candidate.form(),
                                candidate.folded(),
                                candidate.isOfPlace() && isSame
                                        ? counts.ofPlace(question, candidate, evidence)
                                        : evidence.capitalised(),
                                1,
                                candidate.isOfPlace() && isSame));
            }
        }
        same.removeIf(form -> form.articles() == 0);
        long most = Stream.concat(same.stream().map(Counted::articles), Stream.of(asked.capitalised()))
                .max(Comparator.naturalOrder())
                .orElse(0L);
        return new Judged(
                counts.weighted(same, most),
                counts.weighted(similar, most),
                Math.max(0, same.size() - WordSpellings.MOST),
                isContested);
    }

    /** How many articles have each form, and how many there are. */
    private record Counts(Map<String, long[]> byForm, Map<String, Long> ofPlaces, long articles) {
        FormEvidence evidence(String form, String folded, Map<String, Set<String>> entities) {
            long[] counts = byForm.getOrDefault(folded, new long[3]);
            return new FormEvidence(form, counts[0], counts[1], counts[2], entities.getOrDefault(folded, Set.of()));
        }

        long ofPlace(Question question, Candidate candidate, FormEvidence evidence) {
            return ofPlaces.getOrDefault(key(question, candidate), evidence.capitalised());
        }

        static String key(Question question, Candidate candidate) {
            return question.asked + '\n' + candidate.folded();
        }

        /** The most frequent of the forms in order, with how much their rarity is to count. */
        List<Counted> weighted(List<Counted> forms, long most) {
            return forms.stream()
                    .sorted(Comparator.comparingLong(Counted::articles)
                            .reversed()
                            .thenComparing(Counted::form))
                    .limit(WordSpellings.MOST)
                    .map(form -> new Counted(
                            form.form(),
                            form.folded(),
                            form.articles(),
                            (float) Math.min(1, rarity(most) / rarity(form.articles())),
                            form.isPlace()))
                    .toList();
        }

        /** What BM25 makes of a number of articles. */
        private double rarity(long having) {
            long some = Math.min(having, articles);
            return Math.log1p((articles - some + 0.5) / (some + 0.5));
        }
    }

    /** Counts all forms in one request. */
    private Counts count(List<Question> questions) throws IOException {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Integer> forms = new LinkedHashMap<>();
        List<Query> filters = new ArrayList<>();
        for (Question question : questions) {
            addForm(question.folded, filters, forms);
            for (Candidate candidate : question.candidates) {
                if (candidate.isPhrase()) {
                    forms.computeIfAbsent(candidate.folded(), form -> add(filters, phrase(form)));
                } else {
                    addForm(candidate.folded(), filters, forms);
                    if (candidate.isOfPlace()) {
                        places.put(Counts.key(question, candidate), add(filters, ofPlace(question, candidate)));
                    }
                }
            }
        }
        SearchResponse<Void> response = client.search(
                search -> search.index(aliases.articles())
                        .size(0)
                        .trackTotalHits(total -> total.enabled(true))
                        .aggregations(COUNTS, all -> all.filters(some -> some.filters(each -> each.array(filters)))),
                Void.class);
        List<FiltersBucket> buckets = buckets(response);
        Map<String, long[]> byForm = new HashMap<>();
        forms.forEach((form, at) -> byForm.put(form, new long[] {
            buckets.get(at).docCount(), form.contains(" ") ? 0 : buckets.get(at + 1).docCount(),
            form.contains(" ") ? 0 : buckets.get(at + 2).docCount()
        }));
        Map<String, Long> ofPlaces = new HashMap<>();
        places.forEach((key, at) -> ofPlaces.put(key, buckets.get(at).docCount()));
        return new Counts(
                byForm, ofPlaces, Objects.requireNonNull(response.hits().total()).value());
    }

    private static List<FiltersBucket> buckets(SearchResponse<Void> response) {
        Aggregate counts = Objects.requireNonNull(response.aggregations().get(COUNTS));
        return counts.filters().buckets().array();
    }

    private static int add(List<Query> filters, Query filter) {
        filters.add(filter);
        return filters.size() - 1;
    }

    /** Three counts: articles with the form as a name, with it in capitals only, with the word in small letters only. */
    private static void addForm(String form, List<Query> filters, Map<String, Integer> forms) {
        if (form.contains(" ")) {
            forms.computeIfAbsent(form, words -> add(filters, phrase(words)));
        } else if (!forms.containsKey(form)) {
            forms.put(form, filters.size());
            filters.add(term(Fields.FORMS, form));
            filters.add(term(Fields.FORMS_CAPITALS, form));
            filters.add(QueryBuilders.bool()
                    .filter(TextQuery.any(List.of(term(Fields.TEXT_EXACT, form), term(Fields.TITLE_EXACT, form))))
                    .mustNot(term(Fields.FORMS, form))
                    .build()
                    ._toQuery());
        }
    }

    private static Query term(String field, String value) {
        return QueryBuilders.term().field(field).value(value).build()._toQuery();
    }

    private static Query phrase(String words) {
        return TextQuery.any(Stream.of(Fields.TITLE_EXACT, Fields.TEXT_EXACT)
                .map(field ->
                        QueryBuilders.matchPhrase().field(field).query(words).build()._toQuery())
                .toList());
    }

    /** Articles that have the form as a name of the place. */
    private static Query ofPlace(Question question, Candidate candidate) {
        List<String> ids = question.places.stream()
                .flatMap(id -> Stream.of("p:" + id, "s:" + id, "a:" + id))
                .toList();
        return QueryBuilders.bool()
                .filter(term(Fields.FORMS, candidate.folded()))
                .filter(TextQuery.any(Stream.of(Fields.TITLE_VARIANTS, Fields.TEXT_VARIANTS, Fields.NAMES_VARIANTS)
                        .map(field -> FilterQuery.terms(field, ids))
                        .toList()))
                .build()
                ._toQuery();
    }

    /** Which entities have each form in their names; a form of very many has none. */
    private Map<String, Set<String>> entities(List<Question> questions) throws IOException {
        Set<String> forms = new LinkedHashSet<>();
        for (Question question : questions) {
            forms.add(question.folded);
            question.candidates.forEach(candidate -> forms.add(candidate.folded()));
        }
        forms.removeIf(form -> form.contains(" "));
        List<Query> filters = forms.stream()
                .map(form -> TextQuery.any(List.of(term(Fields.NAME, form), term(Fields.SPELLINGS, form))))
                .toList();
        Map<String, Set<String>> entities = new HashMap<>();
        if (filters.isEmpty()) {
            return entities;
        }
        SearchResponse<Void> response = client.search(
                search -> search.index(aliases.entities())
                        .ignoreUnavailable(true)
                        .size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .aggregations(
                                COUNTS,
                                Aggregation.of(all -> all.filters(some -> some.filters(each -> each.array(filters)))
                                        .aggregations(
                                                Fields.ID,
                                                ids -> ids.terms(terms -> terms.field(Fields.ID)
                                                        .size(ENTITIES))))),
                Void.class);
        List<FiltersBucket> buckets = response.aggregations().isEmpty() ? List.of() : buckets(response);
        int at = 0;
        for (String form : forms) {
            if (at < buckets.size() && buckets.get(at).docCount() <= ENTITIES) {
                entities.put(form, ids(buckets.get(at)));
            }
            at++;
        }
        return entities;
    }

    private static Set<String> ids(FiltersBucket bucket) {
        return Objects.requireNonNull(bucket.aggregations().get(Fields.ID)).sterms().buckets().array().stream()
                .map(StringTermsBucket::key)
                .map(key -> key.stringValue())
                .collect(Collectors.toSet());
    }
}
