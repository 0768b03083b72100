package dev.dateline.page;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the browser and the API of a server that serves the sample archive. The server is started once for
 * all classes, the browser once for each.
 */
final class ServedPage implements ParameterResolver {
    private static final Namespace STORE = Namespace.create(ServedPage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == OpenBrowser.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        URI server = URI.create(System.getProperty("dateline.test.page"));
        if (parameter.getParameter().getType() == Api.class) return new Api(server);
        return context.getStore(STORE)
                .getOrComputeIfAbsent(OpenBrowser.class, type -> new OpenBrowser(server), OpenBrowser.class);
    }
}
