package dev.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows between the packages, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "dev.dateline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesUseOnlyWhatTheyMay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("article")
            .definedBy("dev.dateline.article..")
            .layer("text")
            .definedBy("dev.dateline.text..")
            .layer("analysis")
            .definedBy("dev.dateline.analysis..")
            .layer("family")
            .definedBy("dev.dateline.family..")
            .layer("read")
            .definedBy("dev.dateline.read..")
            .layer("annotate")
            .definedBy("dev.dateline.annotate..")
            .layer("index")
            .definedBy("dev.dateline.index..")
            .layer("search")
            .definedBy("dev.dateline.search..")
            .layer("elastic")
            .definedBy("dev.dateline.elastic..")
            .layer("http")
            .definedBy("dev.dateline.http..")
            .layer("cli")
            .definedBy("dev.dateline.cli..")
            .whereLayer("article")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("family")
            .mayNotAccessAnyLayer()
            .whereLayer("analysis")
            .mayOnlyAccessLayers("text")
            .whereLayer("read")
            .mayOnlyAccessLayers("article", "text")
            .whereLayer("annotate")
            .mayOnlyAccessLayers("article", "text")
            .whereLayer("index")
            .mayOnlyAccessLayers("read", "annotate", "article")
            .whereLayer("search")
            .mayOnlyAccessLayers("article", "text")
            .whereLayer("elastic")
            .mayOnlyAccessLayers("search", "article", "index", "family")
            .whereLayer("http")
            .mayOnlyAccessLayers("search", "article", "index")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule onlyElasticKnowsTheClient = noClasses()
            .that()
            .resideOutsideOfPackages("dev.dateline.elastic..", "dev.dateline.cli.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("co.elastic..");

    @ArchTest
    static final ArchRule onlyHttpKnowsJavalin = noClasses()
            .that()
            .resideOutsideOfPackage("dev.dateline.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javalin..");

    @ArchTest
    static final ArchRule onlyTheAnalysisPluginKnowsLucene = noClasses()
            .that()
            .resideOutsideOfPackage("dev.dateline.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "org.elasticsearch.plugin..");

    @ArchTest
    static final ArchRule theRulesOnTextNeedNothingButTheJdk = noClasses()
            .that()
            .resideInAPackage("dev.dateline.text..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("dev.dateline.text..", "java..", "org.jspecify..");
}
