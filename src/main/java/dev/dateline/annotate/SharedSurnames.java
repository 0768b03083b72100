package dev.dateline.annotate;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OfficeWord;
import dev.dateline.annotate.lexicon.Genders;
import dev.dateline.annotate.lexicon.Genders.Gender;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.annotate.rules.Name;
import dev.dateline.article.EntityKind;
import dev.dateline.resolve.ArticleNames.SurnameChoice;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Resolves a surname that several persons in a text share. The first rule that applies decides: the person that a
 * preceding "Mr.", "Mrs." or office fits; the only person whose full name has appeared before; the subject of the
 * previous sentence, if that sentence names no other bearer; the person that the text names far more often than the
 * others. Before any of the full names, as in a headline within the text, it is the first person that follows, if the text names
 * that person more often than all others. All other surnames stay undecided. Not thread-safe.
 */
final class SharedSurnames implements SurnameChoice {
    /** The maximum number of sentences to look back. */
    private static final int FARTHEST = 4;

    /** A person named this many times as often as all other bearers of the surname is the subject of the text. */
    private static final int MOST_NAMED = 4;

    private static final Set<String> ELDER = Set.of("elder", "older");
    private static final Set<String> YOUNGER = Set.of("younger");

    private final Tokens tokens;
    private final List<Name> names;
    private final Genders genders;
    private final WordLists<OfficeWord> offices;
    private final WordLists<ClauseWord> clauseWords;

    SharedSurnames(Tokens tokens, List<Name> names, AnnotatorLexicons lexicons) {
        this.tokens = tokens;
        this.names = names;
        this.genders = lexicons.genders();
        this.offices = lexicons.offices();
        this.clauseWords = lexicons.clauseWords();
    }

    @Override
    public int choose(int name, List<Integer> bearers, int[] entities) {
        String role = names.get(name).role();
        String before = word(names.get(name).from() - 1);
        if (ELDER.contains(before) || YOUNGER.contains(before)) {
            return ofAge(bearers, YOUNGER.contains(before), entities);
        }
        List<Integer> open = bearers;
        if (role != null) {
            List<Integer> holders = bearers.stream()
                    .filter(bearer -> holds(bearer, role, entities))
                    .toList();
            Gender gender = genders.ofRole(role);
            open = holders.size() == 1
                    ? holders
                    : bearers.stream()
                            .filter(bearer -> gender.agrees(gender(bearer, entities)))
                            .toList();
        }
        if (open.size() == 1) {
            return open.getFirst();
        }
        // News introduces a person by the full name.
        List<Integer> introduced = open.stream()
                .filter(bearer -> mentions(bearer, entities)
                        .anyMatch(
                                mention -> mention < name && names.get(mention).length() > 1))
                .toList();
        if (introduced.size() == 1) {
            return introduced.getFirst();
        }
        if (introduced.isEmpty()) {
            return announced(open, entities);
        }
        int subject = subjectBefore(name, introduced, entities);
        return subject == UNDECIDED ? mostNamed(introduced, entities) : subject;
    }

    /**
     * The person that a headline in the text means, which comes before all full names: the first that follows, if the text names
     * no other bearer as often.
     */
    private int announced(List<Integer> bearers, int[] entities) {
        int first = IntStream.of(entities).filter(bearers::contains).findFirst().orElse(UNDECIDED);
        long others = IntStream.of(entities)
                .filter(entity -> entity != first && bearers.contains(entity))
                .count();
        return first != UNDECIDED && mentions(first, entities).count() > others ? first : UNDECIDED;
    }

    /** The only bearer whose name says that he is the younger or the elder: Trump Jr. is "the younger Trump". */
    private int ofAge(List<Integer> bearers, boolean younger, int[] entities) {
        List<Integer> fitting = bearers.stream()
                .filter(bearer -> younger
                        == mentions(bearer, entities).anyMatch(mention -> {
                            String last = tokens.word(names.get(mention).to() - 1);
                            return last.startsWith("Jr") || last.equals("II") || last.equals("III");
                        }))
                .toList();
        return bearers.size() == 2 && fitting.size() == 1 ? fitting.getFirst() : UNDECIDED;
    }

    private String word(int token) {
        return token < 0 ? "" : Words.fold(tokens.word(token));
    }

    /** The bearer that the text is mainly about, with the others named only in passing; otherwise undecided. */
    private int mostNamed(List<Integer> bearers, int[] entities) {
        long all = bearers.stream()
                .mapToLong(bearer -> mentions(bearer, entities).count())
                .sum();
        return bearers.stream()
                .filter(bearer -> {
                    long count = mentions(bearer, entities).count();
                    return count >= MOST_NAMED * Math.max(1, all - count);
                })
                .findFirst()
                .orElse(UNDECIDED);
    }

    /** Whether the text calls a person by the office of a role: the president for "US President". */
    private boolean holds(int bearer, String role, int[] entities) {
        String office = lastWord(role);
        return !offices.has(OfficeWord.ADDRESS, office)
                && mentions(bearer, entities).anyMatch(mention -> {
                    String other = names.get(mention).role();
                    return other != null && lastWord(other).equals(office);
                });
    }

    private static String lastWord(String role) {
        String last = Words.fold(role.substring(role.lastIndexOf(' ') + 1));
        return last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
    }

    private Gender gender(int bearer, int[] entities) {
        return mentions(bearer, entities)
                .mapToObj(mention -> {
                    Name name = names.get(mention);
                    Gender byRole = name.role() == null ? Gender.UNKNOWN : genders.ofRole(name.role());
                    return byRole == Gender.UNKNOWN ? genders.ofName(tokens.words(name.from(), name.to())) : byRole;
                })
                .filter(gender -> gender != Gender.UNKNOWN)
                .findFirst()
                .orElse(Gender.UNKNOWN);
    }

    private IntStream mentions(int bearer, int[] entities) {
        return IntStream.range(0, entities.length).filter(name -> entities[name] == bearer);
    }

    /** The bearer that is the subject of the nearest previous sentence naming any, if it names only that one. */
    private int subjectBefore(int name, List<Integer> bearers, int[] entities) {
        int sentence = sentence(name);
        int named = -1;
        for (int before = name - 1; before >= 0; before--) {
            int distance = sentence - sentence(before);
            if (distance > FARTHEST || (named >= 0 && sentence(before) != sentence(named))) {
                break;
            }
            if (distance > 0 && bearers.contains(entities[before])) {
                if (named >= 0 && entities[named] != entities[before]) {
                    return UNDECIDED;
                }
                named = before;
            }
        }
        // After "Mrs. Biden said", "Biden said" is hardly she.
        boolean another = named >= 0 && isAddressed(named) && !isAddressed(name);
        return named >= 0 && isSubject(named) && !another ? entities[named] : UNDECIDED;
    }

    private boolean isAddressed(int name) {
        String role = names.get(name).role();
        return role != null
                && genders.ofOffice(lastWord(role)) != Gender.UNKNOWN
                && offices.has(OfficeWord.ADDRESS, lastWord(role));
    }

    /** Whether a name is the first person of its sentence and is neither an object nor a possessive. */
    private boolean isSubject(int name) {
        int sentence = sentence(name);
        for (int before = name - 1; before >= 0 && sentence(before) == sentence; before--) {
            if (names.get(before).kind() == EntityKind.PERSON) {
                return false;
            }
        }
        int from = names.get(name).from();
        int to = names.get(name).to();
        boolean possessive =
                to < tokens.count() && Words.isApostrophe(tokens.word(to).charAt(0));
        boolean object = from > 0 && clauseWords.has(ClauseWord.BEFORE_OBJECT, Words.fold(tokens.word(from - 1)));
        return !possessive && !object;
    }

    private int sentence(int name) {
        return tokens.sentenceOf(names.get(name).from());
    }
}
