/**
 * Whether two written forms are spellings of one name: {@link dev.dateline.text.spelling.SpellingKeys} propose the
 * candidates, {@link dev.dateline.text.spelling.SpellingJudge} decides. Also the other ways to write a word that is not
 * name ({@link dev.dateline.text.spelling.WrittenForms}).
 */
@NullMarked
package dev.dateline.text.spelling;

import org.jspecify.annotations.NullMarked;
