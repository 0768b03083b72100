package dev.dateline.cli;

import dev.dateline.annotate.Annotator;
import dev.dateline.annotate.join.AnnotationScope;
import dev.dateline.annotate.join.Annotators;
import dev.dateline.annotate.join.ArticleAnnotator;
import dev.dateline.read.ReadOptions;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that annotates: by whom, and which articles. */
final class AnnotatorOptions {
    @Option(
            names = "--annotator",
            paramLabel = "NAME",
            defaultValue = Annotators.STANDARD,
            description = "What finds names and quotes in texts: ${DEFAULT-VALUE}, another on the class path, or none.")
    private String annotator = Annotators.STANDARD;

    @Option(
            names = "--annotate",
            paramLabel = "WHICH",
            defaultValue = "missing",
            description = "Which articles are annotated: missing (those that come with no mark at all), all, or none;"
                    + " ${DEFAULT-VALUE} by default. What a person has marked always stays.",
            converter = ScopeConverter.class)
    private AnnotationScope scope = AnnotationScope.MISSING;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /**
     * What annotates the articles that are read in this way. A collection that was annotated by people is left alone
     * unless all was asked for, since an article without marks names nobody there.
     *
     * @throws ParameterException when there is no annotator of that name
     */
    ArticleAnnotator annotator(ReadOptions reading) {
        boolean annotated = reading.format() != null && reading.format().isAnnotated();
        boolean idle = annotator.equals(Annotators.NONE)
                || scope == AnnotationScope.NONE
                || (annotated && scope == AnnotationScope.MISSING);
        return idle ? ArticleAnnotator.none() : ArticleAnnotator.of(chosen(), scope);
    }

    /** The annotator that was chosen; {@link ParameterException} when there is none of that name. */
    Annotator chosen() {
        return Annotators.named(annotator)
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "There is no annotator " + annotator + "; there are " + Annotators.names() + "."));
    }

    /** Reads the names of scopes. */
    static final class ScopeConverter implements ITypeConverter<AnnotationScope> {
        @Override
        public AnnotationScope convert(String text) {
            for (AnnotationScope scope : AnnotationScope.values()) {
                if (scope.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return scope;
                }
            }
            throw new TypeConversionException("'" + text + "' is none of missing, all, none");
        }
    }
}
