package dev.dateline.annotate.quote;

import dev.dateline.annotate.lexicon.Genders;
import dev.dateline.article.EntityKind;
import java.util.Optional;

/** Tells whom the words for a speaker mean: a name, or whom a pronoun or an office stands for. One thread. */
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

    /** The speaker's name by which the text calls it in full; empty when it cannot be told. */
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

    /** A place speaks only where it stands for a government. */
    private boolean isActor(int name) {
        return passage.name(name).kind() != EntityKind.PLACE
                || passage.name(name).role() != null;
    }
}
