package dev.dateline.annotate;

import dev.dateline.annotate.lexicon.Phrases;
import dev.dateline.article.EntityKind;
import dev.dateline.resolve.ListedEntity;
import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Entities that are known before a text is read, from the archive and the operator's authority file, by their names. The names
 * are read when first needed. Thread-safe.
 */
public final class KnownNames {
    /** Nothing is known. */
    public static final KnownNames NONE = new KnownNames(List::of);

    /** The bare keys of shorter names are shared by too many. */
    private static final int SHORTEST_BARE = 2;

    private static final int SHORTEST_BARE_PAIR = 5;

    /** Only the best known persons are searched by consonants alone. */
    private static final int MOST_BARE = 2_000;

    private final Lazy<List<ListedEntity>> entities;
    private final Lazy<Phrases<ListedEntity>> exact = new Lazy<>(this::readExact);
    private final Lazy<Map<String, ListedEntity>> persons = new Lazy<>(this::readPersons);
    private final Lazy<Map<String, ListedEntity>> bare = new Lazy<>(this::readBare);

    /** Names that {@code entities} gives when first asked, the best known first. */
    public KnownNames(Supplier<List<ListedEntity>> entities) {
        this.entities = new Lazy<>(() -> List.copyOf(entities.get()));
    }

    /** The longest name as it is written that begins with {@code words.apply(0)}. */
    Optional<Phrases.Match<ListedEntity>> match(IntFunction<String> words) {
        return exact.get().match(words);
    }

    /** Persons by the sound of their names in any spelling: {@link NameGrade#WIDE} keys, joined by spaces. */
    Map<String, ListedEntity> persons() {
        return persons.get();
    }

    /**
     * The best known persons by the consonants of their last names: their {@link NameGrade#BARE} keys, after a space and the
     * BARE key or the {@link NameGrade#WIDE} key of the first name.
     */
    Map<String, ListedEntity> bare() {
        return bare.get();
    }

    private Phrases<ListedEntity> readExact() {
        Map<String, ListedEntity> forms = new HashMap<>();
        for (ListedEntity known : entities.get()) {
            for (String form : known.forms()) {
                boolean several = form.strip().indexOf(' ') > 0;
                boolean acronym = known.kind() == EntityKind.ORGANIZATION && form.length() > 2 && Words.isUpper(form);
                boolean place = known.kind().isPlace() && !known.decided();
                if (!form.isBlank() && !place && (several || acronym || known.decided())) {
                    forms.putIfAbsent(form, known);
                }
            }
        }
        return new Phrases<>(forms);
    }

    private Map<String, ListedEntity> readPersons() {
        NameKeyEncoder encoder = Lexicons.shipped().nameKeys().newEncoder();
        Map<String, ListedEntity> keys = new HashMap<>();
        for (ListedEntity known : entities.get()) {
            for (List<String> words : fullNames(known)) {
                List<String> sounds = words.stream()
                        .map(word -> encoder.key(NameGrade.WIDE, word))
                        .toList();
                keys.putIfAbsent(String.join(" ", sounds), known);
                keys.putIfAbsent(sounds.getFirst() + " " + sounds.getLast(), known);
            }
        }
        return keys;
    }

    private Map<String, ListedEntity> readBare() {
        NameKeyEncoder encoder = Lexicons.shipped().nameKeys().newEncoder();
        Map<String, ListedEntity> keys = new HashMap<>();
        for (ListedEntity known : entities.get().stream().limit(MOST_BARE).toList()) {
            for (List<String> words : fullNames(known)) {
                Set<String> last = encoder.bareKeys(words.getLast());
                String sound = encoder.key(NameGrade.WIDE, words.getFirst());
                last.forEach(second -> bareKey(sound, second).ifPresent(key -> keys.putIfAbsent(key, known)));
                for (String first : encoder.bareKeys(words.getFirst())) {
                    for (String second : last) {
                        bareKey(first, second).ifPresent(key -> keys.putIfAbsent(key, known));
                    }
                }
            }
        }
        return keys;
    }

    /** The key of a first and a last name; empty when it says too little. */
    static Optional<String> bareKey(String first, String last) {
        boolean enough = Math.min(first.length(), last.length()) >= SHORTEST_BARE
                && first.length() + last.length() >= SHORTEST_BARE_PAIR;
        return enough ? Optional.of(first + " " + last) : Optional.empty();
    }

    /** The words of the names of a person that have two to four words, all with a capital or in a script without them. */
    private static List<List<String>> fullNames(ListedEntity known) {
        List<List<String>> names = new ArrayList<>();
        for (String form : known.kind() == EntityKind.PERSON ? known.forms() : List.<String>of()) {
            Tokens tokens = Tokenizer.cut(form);
            List<String> words = new ArrayList<>();
            for (int i = 0; i < tokens.count(); i++) {
                int letter = tokens.word(i).codePointAt(0);
                if (Character.isLetter(letter)
                        && !Character.isLowerCase(letter)
                        && tokens.word(i).length() > 2) {
                    words.add(tokens.word(i));
                }
            }
            if (words.size() >= 2 && words.size() <= 4) {
                names.add(words);
            }
        }
        return names;
    }
}
