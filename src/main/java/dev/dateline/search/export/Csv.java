package dev.dateline.search.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV as RFC 4180 describes it: commas, CR LF, quotation marks around every cell and doubled inside. The caller
 * closes the writer below. One thread.
 */
public final class Csv {
    /** Characters (UTF-16 units) of a cell in Excel and LibreOffice; what follows is cut off without a warning. */
    public static final int LONGEST_CELL = 32_767;

    /** The byte order mark, by which spreadsheets recognise UTF-8. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The first characters of a formula in spreadsheets, including full-width forms; tab and CR lead to one. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;
    private final boolean harmless;

    /**
     * Writes into {@code out}.
     *
     * @param harmless whether a cell that a spreadsheet would take for a formula gets a leading apostrophe
     */
    public Csv(Writer out, boolean harmless) {
        this.out = out;
        this.harmless = harmless;
    }

    /** Writes one record; null is an empty cell, a number is never taken for a formula. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        boolean first = true;
        for (Object cell : cells) {
            if (!first) {
                out.write(',');
            }
            first = false;
            out.write('"');
            out.write(text(cell).replace("\"", "\"\""));
            out.write('"');
        }
        out.write("\r\n");
    }

    /** The text of a cell, as it is written but for the quotation marks. */
    String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.toString();
        return harmless && !(cell instanceof Number) ? harmless(text) : text;
    }

    /** The text, protected from being read as a formula; some spreadsheets skip blanks before one. */
    static String harmless(String cell) {
        String bare = cell.stripLeading();
        boolean formula = (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0)
                || (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0);
        return formula ? "'" + cell : cell;
    }
}
