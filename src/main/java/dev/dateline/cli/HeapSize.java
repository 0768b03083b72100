package dev.dateline.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a heap's size: {@code 512m}, {@code 2g} or a bare number of megabytes. */
final class HeapSize implements ITypeConverter<Integer> {
    /** Six digits: more megabytes than any machine has, fewer than an int holds after a shift by ten. */
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([mg]?)b?");

    /** In megabytes. */
    @Override
    public Integer convert(String value) {
        Matcher form = FORM.matcher(value.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new TypeConversionException("'" + value + "' is no size of a heap: write 512m or 2g");
        }
        int number = Integer.parseInt(form.group(1));
        return form.group(2).equals("g") ? number << 10 : number;
    }
}
