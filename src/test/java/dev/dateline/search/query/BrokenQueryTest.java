package dev.dateline.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries that cannot be understood, each with its position and its message. */
class BrokenQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "war \"peace talks | 4 | This phrase is never closed.",
                "😀😀 \"peace | 3 | This phrase is never closed.",
                "\" | 0 | This phrase is never closed.",
                "title:\"war | 6 | This phrase is never closed.",
                "“war | 0 | This phrase is never closed.",
                "\"a\" \"b\" \"c | 8 | This phrase is never closed.",
                "war \"\" | 4 | This phrase contains no word.",
                "\" , \" | 0 | This phrase contains no word.",
                "title:\"\" | 6 | This phrase contains no word.",
                "\"peace talk*\" | 11 | * cannot be used inside a phrase.",
                "\"peace* talks\" | 6 | * cannot be used inside a phrase.",
                "\"peace talks\"* | 13 | * is allowed at the end of a word, not of a phrase.",
                "\"a b\"~ | 6 | After a phrase, ~ takes a number of words (at most 100).",
                "\"a b\"~x | 6 | After a phrase, ~ takes a number of words (at most 100).",
                "\"a b\"~101 | 6 | After a phrase, ~ takes a number of words (at most 100).",
                "\"a b\"~-1 | 6 | After a phrase, ~ takes a number of words (at most 100).",
                "\"a b\"~1.5 | 6 | After a phrase, ~ takes a number of words (at most 100).",
                "\"a b\"~99999999999 | 6 | After a phrase, ~ takes a number of words (at most 100).",
                "(war | 0 | This parenthesis is never closed.",
                "a (b (c d) | 2 | This parenthesis is never closed.",
                "title:(war | 6 | This parenthesis is never closed.",
                "( | 0 | This parenthesis is never closed.",
                "war) | 3 | This closing parenthesis has no opening one.",
                ") | 0 | This closing parenthesis has no opening one.",
                "(a) b) c | 5 | This closing parenthesis has no opening one.",
                "war () | 4 | These parentheses are empty.",
                "title:() | 6 | These parentheses are empty.",
                "((((((((((( a | 10 | Parentheses can be nested at most 10 deep.",
                "OR war | 0 | OR needs a word or a phrase on both sides.",
                "war OR | 4 | OR needs a word or a phrase on both sides.",
                "war OR OR peace | 4 | OR needs a word or a phrase on both sides.",
                "(war OR) peace | 5 | OR needs a word or a phrase on both sides.",
                "(OR war) | 1 | OR needs a word or a phrase on both sides.",
                "OR | 0 | OR needs a word or a phrase on both sides.",
                "AND war | 0 | AND needs a word or a phrase on both sides.",
                "war AND | 4 | AND needs a word or a phrase on both sides.",
                "war AND OR peace | 4 | AND needs a word or a phrase on both sides.",
                "war OR AND peace | 4 | OR needs a word or a phrase on both sides.",
                "war AND AND peace | 8 | Two operators follow each other.",
                "war NOT | 4 | NOT and - must be followed by what to exclude.",
                "NOT NOT war | 0 | NOT and - must be followed by what to exclude.",
                "-AND war | 0 | NOT and - must be followed by what to exclude.",
                "NOT | 0 | NOT and - must be followed by what to exclude.",
                "(NOT) war | 1 | NOT and - must be followed by what to exclude.",
                "war NOT OR peace | 4 | NOT and - must be followed by what to exclude.",
                "* | 0 | At least 2 characters are needed before *.",
                "a* | 1 | At least 2 characters are needed before *.",
                "war é* | 5 | At least 2 characters are needed before *.",
                "title:* | 6 | At least 2 characters are needed before *.",
                "*fire | 0 | A word cannot start with *: every word of the archive would have to be read.",
                "*fire* | 0 | A word cannot start with *: every word of the archive would have to be read.",
                "war -*fire | 5 | A word cannot start with *: every word of the archive would have to be read.",
                "ce*fire | 2 | * is allowed only at the end of a word. If it belongs to the word, put the word in quotation marks.",
                "cease*~1 | 6 | A word can end with * or ~, not with both.",
                "Zelenski~3 | 9 | After a word, ~ takes the number of letters that may differ (at most 2).",
                "Zelenski~x | 9 | After a word, ~ takes the number of letters that may differ (at most 2).",
                "Zelenski~~ | 9 | After a word, ~ takes the number of letters that may differ (at most 2).",
                "Zelenski~0.5 | 9 | After a word, ~ takes the number of letters that may differ (at most 2).",
                "war ~1 | 4 | ~ must directly follow a word or a phrase.",
                "~ | 0 | ~ must directly follow a word or a phrase.",
                "war^2 | 3 | Words cannot be boosted with ^.",
                "title: war | 6 | title: needs a value directly after it.",
                "war title: | 10 | title: needs a value directly after it.",
                "title:-war | 6 | title: needs a value directly after it.",
                "title:) | 6 | title: needs a value directly after it.",
                "actor:, | 6 | actor: needs a value directly after it.",
                "title:text:war | 6 | A field cannot be used inside title:.",
                "title:(war text:peace) | 11 | A field cannot be used inside title:.",
                "title:(war date:2025) | 11 | A field cannot be used inside title:.",
                "title:OR | 6 | An operator cannot follow title: directly.",
                "autor:putin | 0 | Unknown field autor. If the colon belongs to a word, put it in quotation marks.",
                "war colour:(a b) | 4 | Unknown field colour. If the colon belongs to a word, put it in quotation marks.",
                "source:wire~1 | 7 | ~ cannot be used with source:, which matches listed values.",
                "topic:(a \"b c\"~3) | 9 | ~ cannot be used with topic:, which matches listed values.",
                "date: | 5 | A date must follow date: directly.",
                "date:yesterday | 5 | \"yesterday\" after date: is not a date.",
                "date:2025-13 | 5 | \"2025-13\" after date: is not a date.",
                "date:2025-02-30 | 5 | \"2025-02-30\" after date: is not a date.",
                "mentioned:(2025) | 10 | A date must follow mentioned: directly.",
                "date:[2025 TO | 5 | This range is never closed.",
                "date:{2025 TO 2026} | 5 | A range needs square brackets; it includes its first and last day.",
                "date:[2025 TO 2026} | 18 | A range needs square brackets; it includes its first and last day.",
                "date:[2025] | 5 | A range has two dates with TO between them; * is an open end.",
                "date:[2025 to 2026] | 5 | A range has two dates with TO between them; * is an open end.",
                "date:[] | 5 | A range has two dates with TO between them; * is an open end.",
                "date:[* TO *] | 5 | A range needs a date on at least one side.",
                "date:[2026 TO 2025] | 14 | This range ends before it begins.",
                "date:[2025 TO soon] | 14 | \"soon\" after date: is not a date.",
                "?! & | 0 | This query contains no word.",
            })
    void aBrokenQueryIsRefusedAtItsPlace(String query, int position, String detail) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> QueryParser.parse(query))
                .satisfies(refused -> {
                    assertThat(refused.detail()).isEqualTo(detail);
                    assertThat(refused.position()).hasValue(position);
                    assertThat(refused.expected()).isNotBlank();
                });
    }

    @Test
    void sixteenWordsMayBeSimilarAndNoMore() {
        String sixteen = "a~ ".repeat(16);

        assertThat(QueryParser.parse(sixteen)).isInstanceOf(QueryNode.And.class);
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> QueryParser.parse(sixteen + "(b OR c~1)"))
                .satisfies(refused -> {
                    assertThat(refused.detail()).isEqualTo("A query has at most 16 similar words (word~).");
                    assertThat(refused.position()).hasValue(54);
                    assertThat(refused.expected()).isEqualTo("a word without ~");
                });
    }
}
