package dev.dateline.bench.spelling;

import dev.dateline.text.Lexicons;
import dev.dateline.text.spelling.FormEvidence;
import dev.dateline.text.spelling.SpellingJudge;
import dev.dateline.text.spelling.SpellingJudge.Kind;
import dev.dateline.text.spelling.SpellingJudge.Verdict;
import dev.dateline.text.spelling.SpellingKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures the judge of spellings from the development files alone: the forms of {@code vocabulary.tsv.gz} are the archive,
 * the names of {@code found-names.dev.txt} are asked of it, and the judged pairs of {@code found-pairs.dev.tsv} say what is
 * right. Also recall on pairs that people use for one token, by script, and false answers on tokens of people whose names
 * are near.
 */
final class SpellingsBench {
    private static final int FEWEST_ARTICLES = 5;
    private static final int SHORTEST = 4;
    private static final int SHOWN = 40;
    private static final int WARM_UP = 5;
    private static final long SEED = 5;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final SpellingData data;
    private final PrintWriter out;
    private final SpellingKeys keys = SpellingKeys.standard();
    private final SpellingJudge judge =
            SpellingJudge.standard(Lexicons.shipped().spellings());
    private final Map<String, FormEvidence> forms;
    private final Map<String, List<FormEvidence>> byKey = new HashMap<>();

    /** Puts the forms of the data under their keys. */
    SpellingsBench(SpellingData data, PrintWriter out) throws IOException {
        this.data = data;
        this.out = out;
        this.forms = new HashMap<>(data.archive());
        for (SpellingData.Judged pair : data.found()) {
            forms.computeIfAbsent(
                    SpellingData.key(pair.found()), key -> FormEvidence.of(pair.found(), pair.articles()));
        }
        long start = threadTime();
        for (FormEvidence form : forms.values()) {
            keys.stored(form.form())
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(form));
        }
        out.printf(
                Locale.ROOT,
                "%d forms under %d keys, %.1f microseconds a form%n%n",
                forms.size(),
                byKey.size(),
                (threadTime() - start) / NANOS_PER_MICRO / forms.size());
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What is accepted for the names asked. */
    void found(boolean list) throws IOException {
        Map<String, List<SpellingData.Judged>> byName =
                data.found().stream().collect(Collectors.groupingBy(SpellingData.Judged::asked));
        List<Accepted> judged = new ArrayList<>();
        List<String> unjudged = new ArrayList<>();
        int candidates = 0;
        int most = 0;
        long time = 0;
        // to warm up, as a server that has been running a while
        for (int i = 0; i < WARM_UP; i++) {
            data.asked().forEach(name -> verdicts(data.evidence(name, 0)));
        }
        for (String name : data.asked()) {
            FormEvidence asked = data.evidence(name, 0);
            long start = threadTime();
            Map<String, Verdict> verdicts = verdicts(asked);
            time += threadTime() - start;
            candidates += verdicts.size();
            most = Math.max(most, verdicts.size());
            Set<String> judgedKeys = new LinkedHashSet<>();
            for (SpellingData.Judged pair : byName.getOrDefault(name, List.of())) {
                String key = SpellingData.key(pair.found());
                judgedKeys.add(key);
                judged.add(new Accepted(pair, verdicts.get(key)));
            }
            verdicts.forEach((key, verdict) -> {
                if (verdict.kind() == Kind.SAME && !judgedKeys.contains(key)) {
                    FormEvidence form = forms.get(key);
                    unjudged.add("%s/%s %d %s".formatted(name, form.form(), form.capitalised(), verdict.reason()));
                }
            });
        }
        int names = data.asked().size();
        out.printf(
                "%d names asked: %.0f candidates a name, %d at most; %.2f ms of processor time a name%n",
                names, candidates / (double) names, most, time / NANOS_PER_MILLI / names);
        out.println(
                "pairs | accepted | right | by articles | recall | same proposed by a key | sister names used / offered / neither");
        print("two thirds, trained on", judged, pair -> !SpellingData.isKeptApart(pair.asked()));
        print("a third, kept apart", judged, pair -> SpellingData.isKeptApart(pair.asked()));
        print("all", judged, pair -> true);
        out.println(unjudged.size() + " more are accepted and not judged");
        if (list) {
            list(
                    "accepted, but judged otherwise",
                    judged,
                    a -> a.isUsed() && !a.pair().isSame());
            list("accepted rightly", judged, a -> a.isUsed() && a.pair().isSame());
            list(
                    "the same, but not accepted",
                    judged,
                    a -> !a.isUsed() && a.pair().isSame());
            out.println();
            out.println("accepted, not judged: " + String.join("; ", unjudged));
        }
        out.println();
    }

    /** A judged pair with what the judge says; null where no key proposes it. */
    private record Accepted(
            SpellingData.Judged pair, @Nullable Verdict verdict) {
        boolean isUsed() {
            return verdict != null && verdict.kind() == Kind.SAME;
        }

        boolean isOffered() {
            return verdict != null && verdict.kind() == Kind.SIMILAR;
        }

        @Override
        public String toString() {
            String why = verdict == null ? "no key" : verdict.reason() + " %.2f".formatted(verdict.likelihood());
            return pair.asked() + "/" + pair.found() + " " + pair.articles() + " " + pair.label() + " " + why;
        }
    }

    private void print(String title, List<Accepted> all, Predicate<SpellingData.Judged> part) {
        List<Accepted> pairs = all.stream()
                .filter(a -> part.test(a.pair()) && !a.pair().label().equals("unsure"))
                .toList();
        List<Accepted> used = pairs.stream().filter(Accepted::isUsed).toList();
        List<Accepted> right = used.stream().filter(a -> a.pair().isSame()).toList();
        List<Accepted> same = pairs.stream().filter(a -> a.pair().isSame()).toList();
        List<Accepted> sisters =
                pairs.stream().filter(a -> a.pair().label().equals("cognate")).toList();
        long usedSisters = sisters.stream().filter(Accepted::isUsed).count();
        long offered = sisters.stream().filter(Accepted::isOffered).count();
        out.printf(
                Locale.ROOT,
                "%s: %d pairs | %d | %s | %s | %s | %s | %d / %d / %d%n",
                title,
                pairs.size(),
                used.size(),
                share(right.size(), used.size()),
                share(articles(right), articles(used)),
                share(right.size(), same.size()),
                share(same.stream().filter(a -> a.verdict() != null).count(), same.size()),
                usedSisters,
                offered,
                sisters.size() - usedSisters - offered);
    }

    private static long articles(List<Accepted> pairs) {
        return pairs.stream().mapToLong(a -> a.pair().articles()).sum();
    }

    private void list(String title, List<Accepted> pairs, Predicate<Accepted> which) {
        out.println();
        out.println(title + ": "
                + pairs.stream().filter(which).map(Accepted::toString).collect(Collectors.joining("; ")));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "-" : "%.3f (%d of %d)".formatted(part / (double) whole, part, whole);
    }

    /** What the judge says of each candidate, by its key. */
    private Map<String, Verdict> verdicts(FormEvidence asked) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        String own = SpellingData.key(asked.form());
        for (String key : keys.asked(asked.form())) {
            for (FormEvidence candidate : byKey.getOrDefault(key, List.of())) {
                String other = SpellingData.key(candidate.form());
                if (!other.equals(own) && !verdicts.containsKey(other)) {
                    verdicts.put(other, judge.judge(asked, candidate));
                }
            }
        }
        return verdicts;
    }

    /** Recall on tokens that people use for one name, and false answers on those of people whose names are near. */
    void tokens() throws IOException {
        out.println("tokens | pairs | proposed by a key | accepted | offered");
        List<SpellingData.TokenPair> persons = data.personTokens();
        print(
                "persons, spelling",
                persons.stream().filter(SpellingData.TokenPair::same).toList());
        print("persons, neg_close", persons.stream().filter(p -> !p.same()).toList());
        print("attested, spelling", data.attested());
        print("leaders and places", pairsOf(data.leadersAndPlaces().values()));
        print(
                "English spellings of one foreign token",
                pairsOf(data.transliterations().stream()
                        .map(SpellingData.Transliteration::spellings)
                        .toList()));
        out.println();
    }

    private static List<SpellingData.TokenPair> pairsOf(Collection<Set<String>> clusters) {
        Set<SpellingData.TokenPair> pairs = new LinkedHashSet<>();
        for (Set<String> cluster : clusters) {
            for (String one : cluster) {
                for (String other : cluster) {
                    if (one.compareTo(other) < 0 && !SpellingData.key(one).equals(SpellingData.key(other))) {
                        pairs.add(new SpellingData.TokenPair(one, other, true));
                    }
                }
            }
        }
        return List.copyOf(pairs);
    }

    private void print(String title, List<SpellingData.TokenPair> pairs) {
        int proposed = 0;
        int accepted = 0;
        int offered = 0;
        for (SpellingData.TokenPair pair : pairs) {
            if (Collections.disjoint(keys.asked(pair.one()), keys.stored(pair.other()))) {
                continue;
            }
            proposed++;
            Kind kind = judge.judge(data.evidence(pair.one(), 1), data.evidence(pair.other(), 1))
                    .kind();
            accepted += kind == Kind.SAME ? 1 : 0;
            offered += kind == Kind.SIMILAR ? 1 : 0;
        }
        out.printf(
                Locale.ROOT,
                "%s | %d | %s | %s | %s%n",
                title,
                pairs.size(),
                share(proposed, pairs.size()),
                share(accepted, pairs.size()),
                share(offered, pairs.size()));
    }

    /** Words of other scripts, asked of the archive and asked for by their English spellings. */
    void scripts() throws IOException {
        out.println(
                "script | words | spellings proposed | spellings accepted | other forms of the archive accepted a word | candidates a word");
        Map<String, List<SpellingData.Transliteration>> byScript = new TreeMap<>();
        data.transliterations()
                .forEach(word -> byScript.computeIfAbsent(word.script(), s -> new ArrayList<>())
                        .add(word));
        Random random = new Random(SEED);
        byScript.forEach((script, words) -> {
            int spellings = 0;
            int proposed = 0;
            int accepted = 0;
            int others = 0;
            int candidates = 0;
            List<String> shown = new ArrayList<>();
            for (SpellingData.Transliteration word : words) {
                FormEvidence asked = FormEvidence.of(word.word());
                Set<String> right =
                        word.spellings().stream().map(SpellingData::key).collect(Collectors.toSet());
                Set<String> stored = keys.stored(word.word());
                for (String spelling : word.spellings()) {
                    spellings++;
                    proposed += Collections.disjoint(stored, keys.asked(spelling)) ? 0 : 1;
                    accepted += judge.judge(data.evidence(spelling, 1), asked).kind() == Kind.SAME ? 1 : 0;
                }
                Map<String, Verdict> verdicts = verdicts(asked);
                candidates += verdicts.size();
                for (Map.Entry<String, Verdict> verdict : verdicts.entrySet()) {
                    if (verdict.getValue().kind() == Kind.SAME && !right.contains(verdict.getKey())) {
                        others++;
                        if (random.nextInt(12) == 0) {
                            shown.add(word.word() + "/"
                                    + forms.get(verdict.getKey()).form());
                        }
                    }
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%s | %d | %s | %s | %.2f | %.0f%n",
                    script,
                    words.size(),
                    share(proposed, spellings),
                    share(accepted, spellings),
                    others / (double) words.size(),
                    candidates / (double) words.size());
            out.println("   " + shown.stream().limit(SHOWN).collect(Collectors.joining(" ")));
        });
        out.println();
    }

    /**
     * Accepted pairs over names that nobody asked, to be judged by eye. A name is drawn as often as it is written, so that
     * the pairs are those which readers of the archive would meet; each name once. Names that the weights were trained on are
     * left out.
     */
    void sample(int count, long seed) throws IOException {
        Set<String> named = data.asked().stream().map(SpellingData::key).collect(Collectors.toSet());
        data.judged().forEach(pair -> named.add(SpellingData.key(pair.asked())));
        List<String> names = forms.entrySet().stream()
                .filter(form -> mayBeAsked(form.getValue()) && !named.contains(form.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Random random = new Random(seed);
        // Exponential times with the frequency as their rate: the order in which a stream of queries meets the names.
        Map<String, Double> times = new HashMap<>();
        for (String name : names) {
            times.put(name, -Math.log(1 - random.nextDouble()) / forms.get(name).capitalised());
        }
        List<String> drawn =
                names.stream().sorted(Comparator.comparing(times::get)).toList();
        int asked = 0;
        int shown = 0;
        for (int i = 0; i < drawn.size() && shown < count; i++) {
            asked++;
            FormEvidence name = forms.get(drawn.get(i));
            for (Map.Entry<String, Verdict> verdict : verdicts(name).entrySet()) {
                if (verdict.getValue().kind() == Kind.SAME && shown < count) {
                    FormEvidence form = forms.get(verdict.getKey());
                    out.printf(
                            Locale.ROOT,
                            "%d. %s(%d)/%s(%d) %s %.2f%n",
                            ++shown,
                            name.form(),
                            name.capitalised(),
                            form.form(),
                            form.capitalised(),
                            verdict.getValue().reason(),
                            verdict.getValue().likelihood());
                }
            }
        }
        out.printf("%d accepted for %d names that were not asked%n", shown, asked);
    }

    private static boolean mayBeAsked(FormEvidence form) {
        return form.capitalised() >= FEWEST_ARTICLES
                && form.small() * 10 < form.capitalised()
                && form.form().length() >= SHORTEST
                && form.form().chars().allMatch(Character::isLetter);
    }
}
