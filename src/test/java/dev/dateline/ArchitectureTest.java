package dev.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
            .layer("resolve")
            .definedBy("dev.dateline.resolve..")
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
            .mayOnlyAccessLayers("text")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("family")
            .mayNotAccessAnyLayer()
            .whereLayer("analysis")
            .mayOnlyAccessLayers("text")
            .whereLayer("read")
            .mayOnlyAccessLayers("article", "text")
            .whereLayer("annotate")
            .mayOnlyAccessLayers("resolve", "article", "text")
            .whereLayer("resolve")
            .mayOnlyAccessLayers("article", "text")
            .whereLayer("index")
            .mayOnlyAccessLayers("read", "annotate", "resolve", "article", "text")
            .whereLayer("search")
            .mayOnlyAccessLayers("article", "text")
            .whereLayer("elastic")
            .mayOnlyAccessLayers("search", "article", "text", "index", "resolve", "family")
            .whereLayer("http")
            .mayOnlyAccessLayers("search", "article", "text", "index")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule theRoomsOfElasticUseOnlyWhatTheyMay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cluster")
            .definedBy("dev.dateline.elastic.cluster..")
            .layer("document")
            .definedBy("dev.dateline.elastic.document..")
            .layer("node")
            .definedBy("dev.dateline.elastic.node..")
            .layer("write")
            .definedBy("dev.dateline.elastic.write..")
            .layer("query")
            .definedBy("dev.dateline.elastic.query..")
            .layer("names")
            .definedBy("dev.dateline.elastic.names..")
            .layer("facet")
            .definedBy("dev.dateline.elastic.facet..")
            .layer("search")
            .definedBy("dev.dateline.elastic.search..")
            .whereLayer("cluster")
            .mayNotAccessAnyLayer()
            .whereLayer("document")
            .mayNotAccessAnyLayer()
            .whereLayer("node")
            .mayOnlyAccessLayers("cluster")
            .whereLayer("write")
            .mayOnlyAccessLayers("cluster", "document")
            .whereLayer("query")
            .mayOnlyAccessLayers("document")
            .whereLayer("names")
            .mayOnlyAccessLayers("cluster", "document", "query")
            .whereLayer("facet")
            .mayOnlyAccessLayers("cluster", "document", "query", "names")
            .whereLayer("search")
            .mayOnlyAccessLayers("cluster", "document", "query", "names", "facet");

    @ArchTest
    static final ArchRule noRoomsOfElasticUseEachOtherInACircle =
            slices().matching("dev.dateline.elastic.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everythingOfElasticLiesInARoom =
            classes().that().resideInAPackage("dev.dateline.elastic").should().haveSimpleName("package-info");

    @ArchTest
    static final ArchRule onlyElasticKnowsTheClient = noClasses()
            .that()
            .resideOutsideOfPackage("dev.dateline.elastic..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("co.elastic..");

    @ArchTest
    static final ArchRule theProgramDoesNotKnowItsBenchmarks = noClasses()
            .that()
            .resideOutsideOfPackage("dev.dateline.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.dateline.bench..");

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
    static final ArchRule theRulesOnTextNeedNothingButTheJdkAndTheRootOfFailures = noClasses()
            .that()
            .resideInAPackage("dev.dateline.text..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("dev.dateline.text..", "dev.dateline", "java..", "org.jspecify..");
}
