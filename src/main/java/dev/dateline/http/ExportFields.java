package dev.dateline.http;

import dev.dateline.search.InvalidRequest;
import dev.dateline.search.export.ExportField;
import dev.dateline.search.export.ExportFormat;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which fields an export is to have, for the server and for the command. Pure functions. */
public final class ExportFields {
    private ExportFields() {}

    /**
     * The fields of a parameter like {@code id,title,text}; those that suit the format when there is none.
     *
     * @throws InvalidRequest when a name is not known, or there is none
     */
    public static List<ExportField> read(@Nullable String names, ExportFormat format) {
        if (names == null) {
            return format.defaultFields();
        }
        List<ExportField> known = List.of(ExportField.values());
        List<ExportField> fields = Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isBlank())
                .map(name -> Parameters.choose("fields", name.strip(), known, ExportField::key))
                .distinct()
                .toList();
        if (fields.isEmpty()) {
            throw new InvalidRequest("fields", "\"fields\" needs one name at least, such as id,title,published.");
        }
        return fields;
    }
}
