package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.Genders;
import dev.dateline.article.EntityKind;
import java.util.Optional;

/** Resolves a source to a speaker, by name, pronoun or office. Not thread-safe. */
final class Speakers {
    private final Passage passage;
    private final Offices offices;
    private final Pronouns pronouns;

    Speakers(Passage passage, Genders genders, OfficeWords officeWords) {
        this.passage = passage;
        this.offices = new Offices(passage, officeWords);
        this.pronouns = new Pronouns(passage, genders, offices);
    }

    Passage passage() {
        return passage;
    }

    /** Returns the speaker's full name as used in the text; empty if the speaker is unknown or ambiguous. */
    Optional<String> name(Source source) {
        return entity(source).filter(entity -> !passage.isUndecided(entity));
    }

    private Optional<String> entity(Source source) {
        return switch (source.kind()) {
            case NAME -> isActor(source.name()) ? Optional.of(passage.entity(source.name())) : Optional.empty();
            case PRONOUN -> pronouns.person(source.from());
            case PHRASE -> offices.holder(source).or(() -> byKind(source));
        };
    }

    private Optional<String> byKind(Source source) {
        Optional<String> only = offices.kind(source).flatMap(kind -> pronouns.only(kind, source.from()));
        return only.isPresent() || !offices.isOpen(source)
                ? only
                : pronouns.lastSubject(source.from()).filter(person -> !offices.contradicts(person, source));
    }

    /** A place is a speaker only if it refers to a government. */
    private boolean isActor(int name) {
        return passage.name(name).kind() != EntityKind.PLACE
                || passage.name(name).role() != null;
    }
}
