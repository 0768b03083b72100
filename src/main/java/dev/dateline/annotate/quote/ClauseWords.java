package dev.dateline.annotate.quote;

import java.util.Set;

/** The small words of English by which the parts of a clause are told apart, in lower case. */
final class ClauseWords {
    /** "a longtime Trump friend and former adviser to two presidents" has about as many words. */
    static final int LONGEST_PHRASE = 12;

    static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "for",
            "with",
            "at",
            "from",
            "to",
            "in",
            "by",
            "near",
            "about",
            "on",
            "against",
            "under",
            "over",
            "among",
            "between",
            "like",
            "than",
            "as",
            "into",
            "after",
            "before",
            "behind",
            "during",
            "outside",
            "including");

    static final Set<String> BETWEEN = Set.of(
            "also",
            "later",
            "then",
            "has",
            "have",
            "had",
            "once",
            "even",
            "again",
            "both",
            "himself",
            "herself",
            "themselves",
            "would",
            "will",
            "could",
            "may",
            "might",
            "now",
            "still",
            "often",
            "just",
            "did",
            "does",
            "do",
            "is",
            "was",
            "'s",
            "\u2019s",
            "'d",
            "\u2019d",
            "earlier",
            "first",
            "so",
            "only",
            "always",
            "sometimes",
            "further",
            "simply",
            "never",
            "been",
            "being",
            "not",
            "n't",
            "n\u2019t",
            "went",
            "on",
            "to",
            "since",
            "yesterday",
            "today",
            "tonight",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "subsequently",
            "instead",
            "too",
            "afterward",
            "afterwards",
            "nevertheless",
            "nonetheless",
            "however",
            "morning",
            "afternoon",
            "evening",
            "ever",
            "all",
            "got",
            "gets",
            "up",
            "back",
            "out");

    static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "who");

    static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "our", "my", "one", "some", "many", "several", "two",
            "three", "another", "both", "this", "that", "these", "those", "other", "most");

    /** Before a verb they say that its subject stands farther left; never part of one. */
    static final Set<String> JOINING = Set.of(
            "and", "but", "or", "if", "as", "when", "while", "because", "where", "yet", "by", "upon", "before", "after",
            "without");

    /** Words that begin a clause before the main one. */
    static final Set<String> SUBORDINATE =
            Set.of("when", "as", "after", "before", "while", "if", "although", "though", "because", "since", "once");

    /** What stands at both ends of an apposition. */
    static final Set<String> APPOSITION = Set.of(",", "\u2014", "\u2013", "--", "-");

    /** Behind them a word in "s" is no verb. */
    static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "our", "their", "these", "those");

    static final Set<String> STATEMENTS = Set.of(
            "statement",
            "message",
            "letter",
            "post",
            "memo",
            "email",
            "tweet",
            "note",
            "response",
            "answer",
            "release",
            "video",
            "column",
            "article",
            "essay");

    static final Set<String> PASSIVE = Set.of("was", "were", "is", "are", "been", "be", "being", "'s");

    static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", "\u2015");

    /** "Called for talks" and "called on them" report no words. */
    static final Set<String> OTHER_SENSE = Set.of("for", "on", "upon", "off", "out");

    private ClauseWords() {}
}
