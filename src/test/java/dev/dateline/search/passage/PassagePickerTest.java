package dev.dateline.search.passage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.result.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagePickerTest {
    @Test
    void aPassageIsTheWholeSentenceAroundAHit() {
        Passage.MarkedText text = mark("Rain fell. The *peace* talks went on. Nobody spoke.");

        assertThat(PassagePicker.pick("", text, 3))
                .containsExactly(new Passage("text", "The peace talks went on.", 11, List.of(new Passage.Mark(4, 9))));
    }

    @Test
    void hitsOfOneSentenceShareAPassage() {
        Passage.MarkedText text = mark("The *peace* *talks* went on.");

        assertThat(PassagePicker.pick("", text, 3))
                .containsExactly(new Passage(
                        "text",
                        "The peace talks went on.",
                        0,
                        List.of(new Passage.Mark(4, 9), new Passage.Mark(10, 15))));
    }

    @Test
    void sentencesWithMoreDifferentWordsAreChosenAndKeepTheirOrder() {
        Passage.MarkedText text = mark("*War* and *war*. *War* came. The *war* and *peace*. *Peace* came.");

        assertThat(PassagePicker.pick("", text, 2))
                .extracting(Passage::text)
                .containsExactly("War and war.", "The war and peace.");
    }

    @Test
    void offsetsAreCodePoints() {
        Passage.MarkedText text = mark("😀😀 first. The 😀 *peace*.");

        Passage passage = PassagePicker.pick("", text, 1).getFirst();

        assertThat(passage).isEqualTo(new Passage("text", "The 😀 peace.", 10, List.of(new Passage.Mark(6, 11))));
    }

    @Test
    void aSentenceDoesNotEndAtATitleOrAnAbbreviation() {
        Passage.MarkedText text = mark("He left. The U.S. Gen. John Smith met *Putin* on Jan. 5 in Moscow. It rained.");

        assertThat(PassagePicker.pick("", text, 1))
                .extracting(Passage::text)
                .containsExactly("The U.S. Gen. John Smith met Putin on Jan. 5 in Moscow.");
    }

    @Test
    void aSentenceEndsWithItsParagraphButNotWithAWrappedLine() {
        Passage.MarkedText text = mark("A headline\n\nThe *peace*\ntalks went on\nThe end");

        assertThat(PassagePicker.pick("", text, 1))
                .extracting(Passage::text)
                .containsExactly("The peace\ntalks went on");
    }

    @Test
    void aLongSentenceIsCutBetweenWords() {
        Passage.MarkedText text = mark("word ".repeat(500) + "*peace* " + "more ".repeat(500));

        Passage passage = PassagePicker.pick("", text, 1).getFirst();

        assertThat(passage.text())
                .startsWith("word word")
                .contains(" peace more")
                .endsWith(" more");
        assertThat(passage.text().length()).isBetween(390, 400);
    }

    @Test
    void aLongSentenceIsCutAtTheEndOfTheTextToo() {
        Passage.MarkedText text = mark("word ".repeat(500) + "*peace*");

        Passage passage = PassagePicker.pick("", text, 1).getFirst();

        assertThat(passage.text()).startsWith("word word").endsWith(" peace");
        assertThat(passage.text().length()).isBetween(110, 130);
    }

    @Test
    void theLeadIsTheFirstSentence() {
        assertThat(PassagePicker.lead("", " \n First of all. Then more."))
                .containsExactly(new Passage("text", "First of all.", 3, List.of()));
        assertThat(PassagePicker.lead("", " \n")).isEmpty();
        assertThat(PassagePicker.lead("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "Oil falls after talks/Oil falls after talks. Riyadh agreed./Riyadh agreed.",
                "Oil falls after talks/OIL FALLS AFTER TALKS — RIYADH (Wire) — It agreed./RIYADH (Wire) — It agreed.",
                "Oil falls after talks/“Oil falls, after talks”: Riyadh agreed./Riyadh agreed.",
                "Oil falls after talks/Oil falls after talks|“We agree,” it said./“We agree,” it said.",
                "Oil falls after talks in Riyadh/Oil falls after talks in Riyadh It agreed./It agreed.",
                "Oil falls after talks - BBC News/Oil falls after talks|It agreed./It agreed.",
                "Oil falls after talks | Oil - BBC/Oil falls after talks. It agreed./Oil falls after talks.",
                "Oil falls after talks in Riyadh/Oil falls after talks in Riyadh failed. So it is./Oil falls after talks in Riyadh failed.",
                "Oil/Oil. It is dear./Oil.",
                "Trump/Trumpets sound./Trumpets sound.",
                "ترامب يصل إلى الرياض/ترامب يصل إلى الرياض. قال نعم./قال نعم.",
            })
    void theLeadLeavesOutAHeadlineThatTheTextRepeats(String title, String text, String lead) {
        assertThat(PassagePicker.lead(title, text.replace('|', '\n')))
                .extracting(Passage::text)
                .containsExactly(lead);
    }

    @Test
    void aRepeatedHeadlineIsInNoPassage() {
        Passage.MarkedText text = mark("The *peace* talks end. Nobody wants *peace* now. Rain.");

        assertThat(PassagePicker.pick("The peace talks end", text, 3))
                .containsExactly(new Passage("text", "Nobody wants peace now.", 21, List.of(new Passage.Mark(13, 18))));
        assertThat(PassagePicker.pick("The peace talks end", mark("The *peace* talks end. Rain."), 3))
                .containsExactly(new Passage("text", "Rain.", 21, List.of()));
        assertThat(PassagePicker.pick("The peace talks end", mark("The *peace* talks end"), 3))
                .isEmpty();
        assertThat(PassagePicker.pick("The long peace talks end", mark("The long *peace* talks end. "), 3))
                .isEmpty();
    }

    @Test
    void nothingMarkedGivesNoPassage() {
        assertThat(PassagePicker.pick("", mark("Nothing here."), 3)).isEmpty();
    }

    @Test
    void everyPassageOfARandomTextIsInItWithItsMarks() {
        Random random = new Random(20260103);
        for (int round = 0; round < 2_000; round++) {
            Passage.MarkedText text = mark(randomText(random));
            int end = 0;
            for (Passage passage : PassagePicker.pick("", text, 100)) {
                int[] whole = text.text().codePoints().toArray();
                int[] part = passage.text().codePoints().toArray();
                assertThat(new String(whole, passage.start(), part.length)).isEqualTo(passage.text());
                assertThat(passage.start()).isGreaterThanOrEqualTo(end);
                assertThat(part.length).isLessThanOrEqualTo(PassagePicker.MAX_LENGTH);
                for (Passage.Mark mark : passage.marks()) {
                    assertThat(new String(part, mark.from(), mark.to() - mark.from()))
                            .isEqualTo("hit");
                }
                end = passage.start() + part.length;
            }
            int marks = PassagePicker.pick("", text, 10_000).stream()
                    .mapToInt(passage -> passage.marks().size())
                    .sum();
            assertThat(marks).isEqualTo(text.marks().size());
        }
    }

    private static String randomText(Random random) {
        String[] sentence = {" ", "*hit*", "word ", "word, ", "longer "};
        String[] any = {
            " ", " ", ". ", "\n", "\n\n", "Mr. ", "*hit*", "*hit*", "😀", "word", "Long", ", ", "中", "e\u0301"
        };
        String[] pieces = random.nextBoolean() ? sentence : any;
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(400);
        for (int i = 0; i < length; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    /** Reads words between stars as marks. */
    private static Passage.MarkedText mark(String starred) {
        List<Passage.Mark> marks = new ArrayList<>();
        Matcher star = Pattern.compile("\\*([^*]+)\\*").matcher(starred);
        StringBuilder text = new StringBuilder();
        while (star.find()) {
            star.appendReplacement(text, "");
            int from = text.codePointCount(0, text.length());
            text.append(star.group(1));
            marks.add(new Passage.Mark(
                    from, from + star.group(1).codePointCount(0, star.group(1).length())));
        }
        star.appendTail(text);
        return new Passage.MarkedText(text.toString(), marks);
    }
}
