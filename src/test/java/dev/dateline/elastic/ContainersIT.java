package dev.dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.testcontainers.DockerClientFactory;

/**
 * Runs every integration test that takes its Elasticsearch from {@link TestElasticsearch} once more, against the
 * official image in Docker. Skipped where Docker does not answer, and when the whole run is on something else than the
 * local node.
 */
class ContainersIT {
    @Test
    void theIntegrationTestsPassOnTheOfficialImage() {
        assumeTrue(System.getProperty(TestElasticsearch.URL) == null, "The run is on a given Elasticsearch.");
        assumeTrue(System.getProperty(TestElasticsearch.CONTAINERS) == null, "The run is in containers already.");
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        if (!docker) {
            System.err.println("ContainersIT is skipped: Docker does not answer on this machine.");
        }
        assumeTrue(docker, "Docker does not answer on this machine.");

        TestExecutionSummary summary = run(TestElasticsearch.CONTAINERS, "true");

        assertThat(summary.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isPositive();
    }

    /** Runs the tests with a parameter that says which Elasticsearch they get. */
    static TestExecutionSummary run(String parameter, String value) {
        LauncherDiscoveryRequest request = request()
                .configurationParameter(parameter, value)
                .selectors(selectPackage("dev.dateline"))
                .filters(includeClassNamePatterns(".*IT"), (PostDiscoveryFilter) ContainersIT::onTheSharedElasticsearch)
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    private static FilterResult onTheSharedElasticsearch(TestDescriptor test) {
        boolean uses = testClass(test.getSource())
                .filter(type -> Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getType() == TestElasticsearch.class))
                .isPresent();
        return FilterResult.includedIf(uses);
    }

    private static Optional<Class<?>> testClass(Optional<TestSource> source) {
        return source.map(place -> switch (place) {
            case ClassSource type -> type.getJavaClass();
            case MethodSource method -> method.getJavaClass();
            default -> null;
        });
    }
}
