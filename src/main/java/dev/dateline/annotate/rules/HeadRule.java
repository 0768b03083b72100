package dev.dateline.annotate.rules;

import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the word that tells what a name is: joins a name with the word behind it that makes an organisation of it
 * ("Merrill Lynch" is, with "Bank", one bank), with the nation before it ("Saudi Interior Ministry") and with what it is
 * for ("Council on Foreign Relations"); and drops names of laws and events ("Patriot Act", "World Cup").
 */
final class HeadRule implements Rule {
    /** Purposes of more words are sentences: "Welfare of Immigrants", "Relations with the Jewish People". */
    private static final int LONGEST_PURPOSE = 6;

    private static final Set<String> INSIDE_PURPOSE = Set.of("of", "and", "the", "-", "with");

    private final Set<String> heads;
    private final Set<String> others;
    private final Set<String> nations;

    /**
     * The rule.
     *
     * @param heads words that end names of organisations, as written
     * @param others words that end names of what is none
     * @param nations adjectives of nationality
     */
    HeadRule(Set<String> heads, Set<String> others, Set<String> nations) {
        this.heads = heads;
        this.others = others;
        this.nations = nations;
    }

    @Override
    public void apply(Draft draft) {
        draft.each(name -> isOther(draft, name) ? null : join(draft, name));
    }

    private boolean isOther(Draft draft, Name name) {
        return name.kind() == EntityKind.ORGANIZATION
                && name.length() > 1
                && others.contains(draft.word(name.to() - 1));
    }

    private @Nullable Name join(Draft draft, Name name) {
        if (name.kind() == EntityKind.COUNTRY) {
            return name;
        }
        String behind = draft.word(name.to());
        boolean head = heads.contains(behind) && !draft.isTaken(name.to()) && !draft.opensSentence(name.to());
        boolean party = behind.equals("party") && name.kind() == EntityKind.ORGANIZATION && name.length() == 1;
        Name joined = head || party ? name.span(name.from(), name.to() + 1).kind(EntityKind.ORGANIZATION) : name;
        boolean body = joined.kind() == EntityKind.ORGANIZATION && heads.contains(draft.word(joined.to() - 1));
        return body ? withPurpose(draft, withNation(draft, joined)) : joined;
    }

    private Name withNation(Draft draft, Name name) {
        int before = name.from() - 1;
        boolean nation =
                !draft.isTaken(before) && nations.contains(draft.word(before)) && !draft.opensSentence(name.from());
        return nation ? name.span(before, name.to()) : name;
    }

    private static Name withPurpose(Draft draft, Name name) {
        String link = draft.word(name.to());
        if (!link.equals("on") && !link.equals("for")) {
            return name;
        }
        int end = name.to();
        for (int token = name.to() + 1; token <= name.to() + LONGEST_PURPOSE && token < draft.count(); token++) {
            if (draft.isTaken(token) || draft.opensSentence(token)) {
                return name;
            }
            if (Words.isCapitalised(draft.word(token))) {
                end = token + 1;
            } else if (!INSIDE_PURPOSE.contains(draft.word(token))) {
                break;
            }
        }
        return name.span(name.from(), end);
    }
}
