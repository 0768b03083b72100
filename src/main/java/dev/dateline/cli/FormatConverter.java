package dev.dateline.cli;

import dev.dateline.read.ArticleFormat;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds the article format that an option names. */
public final class FormatConverter implements ITypeConverter<ArticleFormat> {
    @Override
    public ArticleFormat convert(String name) {
        return ArticleFormat.named(name)
                .orElseThrow(() -> new TypeConversionException("there is no format " + name + "; there are "
                        + ArticleFormat.ALL.stream().map(ArticleFormat::name).collect(Collectors.joining(", "))));
    }
}
