package dev.dateline.annotate.quote;

/** Whether a person is spoken of as he or she. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
}
