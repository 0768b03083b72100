package dev.dateline.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be understood, each with its place and the sentence that is told. */
class BrokenQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "war \"peace talks | 4 | A phrase opened at 4 is never closed.",
                "😀😀 \"peace | 3 | A phrase opened at 3 is never closed.",
                "\" | 0 | A phrase opened at 0 is never closed.",
                "title:\"war | 6 | A phrase opened at 6 is never closed.",
                "“war | 0 | A phrase opened at 0 is never closed.",
                "\"a\" \"b\" \"c | 8 | A phrase opened at 8 is never closed.",
                "war \"\" | 4 | This phrase holds no word.",
                "\" , \" | 0 | This phrase holds no word.",
                "title:\"\" | 6 | This phrase holds no word.",
                "\"peace talk*\" | 11 | A star has no meaning inside a phrase.",
                "\"peace* talks\" | 6 | A star has no meaning inside a phrase.",
                "\"peace talks\"* | 13 | A star stands at the end of a word, not of a phrase.",
                "\"a b\"~ | 6 | Behind the ~ of a phrase stands a number of words, at most 100.",
                "\"a b\"~x | 6 | Behind the ~ of a phrase stands a number of words, at most 100.",
                "\"a b\"~101 | 6 | Behind the ~ of a phrase stands a number of words, at most 100.",
                "\"a b\"~-1 | 6 | Behind the ~ of a phrase stands a number of words, at most 100.",
                "\"a b\"~1.5 | 6 | Behind the ~ of a phrase stands a number of words, at most 100.",
                "\"a b\"~99999999999 | 6 | Behind the ~ of a phrase stands a number of words, at most 100.",
                "(war | 0 | A parenthesis opened at 0 is never closed.",
                "a (b (c d) | 2 | A parenthesis opened at 2 is never closed.",
                "title:(war | 6 | A parenthesis opened at 6 is never closed.",
                "( | 0 | A parenthesis opened at 0 is never closed.",
                "war) | 3 | No parenthesis is open that this could close.",
                ") | 0 | No parenthesis is open that this could close.",
                "(a) b) c | 5 | No parenthesis is open that this could close.",
                "war () | 4 | These parentheses hold nothing.",
                "title:() | 6 | These parentheses hold nothing.",
                "((((((((((( a | 10 | Parentheses stand inside each other at most 10 deep.",
                "OR war | 0 | OR stands between two words or phrases.",
                "war OR | 4 | OR stands between two words or phrases.",
                "war OR OR peace | 4 | OR stands between two words or phrases.",
                "(war OR) peace | 5 | OR stands between two words or phrases.",
                "(OR war) | 1 | OR stands between two words or phrases.",
                "OR | 0 | OR stands between two words or phrases.",
                "AND war | 0 | AND stands between two words or phrases.",
                "war AND | 4 | AND stands between two words or phrases.",
                "war AND OR peace | 4 | AND stands between two words or phrases.",
                "war OR AND peace | 4 | OR stands between two words or phrases.",
                "war AND AND peace | 8 | Two operators follow each other.",
                "war NOT | 4 | Nothing follows that could be excluded.",
                "NOT NOT war | 0 | Nothing follows that could be excluded.",
                "-AND war | 0 | Nothing follows that could be excluded.",
                "NOT | 0 | Nothing follows that could be excluded.",
                "(NOT) war | 1 | Nothing follows that could be excluded.",
                "war NOT OR peace | 4 | Nothing follows that could be excluded.",
                "* | 0 | Before a star stand at least 2 letters.",
                "a* | 1 | Before a star stand at least 2 letters.",
                "war é* | 5 | Before a star stand at least 2 letters.",
                "title:* | 6 | Before a star stand at least 2 letters.",
                "*fire | 0 | A word cannot begin with a star: every word there is would have to be read.",
                "*fire* | 0 | A word cannot begin with a star: every word there is would have to be read.",
                "war -*fire | 5 | A word cannot begin with a star: every word there is would have to be read.",
                "ce*fire | 2 | A star stands at the end of a word. If it belongs to the word, put that in quotation marks.",
                "cease*~1 | 6 | A word has a star or a ~ behind it, not both.",
                "Zelenski~3 | 9 | Behind the ~ of a word stands the number of letters that may differ, at most 2.",
                "Zelenski~x | 9 | Behind the ~ of a word stands the number of letters that may differ, at most 2.",
                "Zelenski~~ | 9 | Behind the ~ of a word stands the number of letters that may differ, at most 2.",
                "Zelenski~0.5 | 9 | Behind the ~ of a word stands the number of letters that may differ, at most 2.",
                "war ~1 | 4 | A ~ stands right behind a word or a phrase.",
                "~ | 0 | A ~ stands right behind a word or a phrase.",
                "war^2 | 3 | Words cannot be given a weight with ^.",
                "title: war | 6 | Nothing stands right behind title: that could be looked for.",
                "war title: | 10 | Nothing stands right behind title: that could be looked for.",
                "title:-war | 6 | Nothing stands right behind title: that could be looked for.",
                "title:) | 6 | Nothing stands right behind title: that could be looked for.",
                "actor:, | 6 | Nothing stands right behind actor: that could be looked for.",
                "title:text:war | 6 | A field cannot stand inside title:.",
                "title:(war text:peace) | 11 | A field cannot stand inside title:.",
                "title:(war date:2025) | 11 | A field cannot stand inside title:.",
                "title:OR | 6 | An operator stands right behind title:.",
                "autor:putin | 0 | There is no field autor. If the colon belongs to a word, put it in quotation marks.",
                "war colour:(a b) | 4 | There is no field colour. If the colon belongs to a word, put it in quotation marks.",
                "source:wire~1 | 7 | A ~ has no meaning in source:, whose values stand in a list.",
                "topic:(a \"b c\"~3) | 9 | A ~ has no meaning in topic:, whose values stand in a list.",
                "date: | 5 | Nothing stands right behind date:.",
                "date:yesterday | 5 | \"yesterday\", which is no date, stands right behind date:.",
                "date:2025-13 | 5 | \"2025-13\", which is no date, stands right behind date:.",
                "date:2025-02-30 | 5 | \"2025-02-30\", which is no date, stands right behind date:.",
                "mentioned:(2025) | 10 | Nothing stands right behind mentioned:.",
                "date:[2025 TO | 5 | A range opened at 5 is never closed.",
                "date:{2025 TO 2026} | 5 | A range stands in square brackets; its first and last day belong to it.",
                "date:[2025 TO 2026} | 18 | A range stands in square brackets; its first and last day belong to it.",
                "date:[2025] | 5 | A range has two dates with TO between them; * stands for an open end.",
                "date:[2025 to 2026] | 5 | A range has two dates with TO between them; * stands for an open end.",
                "date:[] | 5 | A range has two dates with TO between them; * stands for an open end.",
                "date:[* TO *] | 5 | A range that is open on both sides leaves nothing out.",
                "date:[2026 TO 2025] | 14 | This range ends before it begins.",
                "date:[2025 TO soon] | 14 | \"soon\", which is no date, stands right behind date:.",
                "?! & | 0 | There is no word in this query.",
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
}
