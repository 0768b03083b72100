package dev.dateline.bench.faults;

import dev.dateline.bench.BenchOptions;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.Main;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.cluster.ClusterAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline bench limits}: tries to bring a server down that has the default memory. */
@Command(
        name = "limits",
        description = {
            "Start a server of 256 MB on the archive that is served, and try to bring it down with slow exports, slow",
            "connections and random requests at once. Exit code 1 when any answer is 500, or when none comes."
        },
        mixinStandardHelpOptions = true)
public final class BenchLimitsCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--exports", paramLabel = "N", defaultValue = "64", description = "Slow exports (default: 64).")
    private int exports;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "500",
            description = "Connections of a byte a second (default: 500).")
    private int connections;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Random requests, eight at once (default: 100000).")
    private int requests;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the random requests (default: 1).")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = options.out();
        Path log = Files.createTempFile("dateline-limits", ".log");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (ElasticsearchAccess access = options.open();
                Program server = serve(log, access.cluster().address(), port)) {
            awaitPort(server, port, log);
            try (HostileClients warming = new HostileClients(port, seed + 1)) {
                warming.randomRequests(2_000, 8);
            }
            long before = heap(server);
            Map<Integer, Integer> statuses;
            List<Double> live;
            long closed;
            try (HostileClients clients = new HostileClients(port, seed)) {
                clients.slowExports(exports);
                clients.slowConnections(connections);
                statuses = clients.randomRequests(requests, 8);
                live = clients.live();
                closed = clients.closed();
            }
            long after = heap(server);
            out.println("status of " + requests + " random requests: " + statuses);
            out.printf(
                    "/health/live: %d requests, median %.0f ms, 99 of 100 below %.0f ms, slowest %.0f ms%n",
                    live.size(), live.get(live.size() / 2), live.get(live.size() * 99 / 100), live.getLast());
            out.printf("slow connections and exports closed by the server: %d of %d%n", closed, exports + connections);
            out.printf("heap in use after a collection: %d MB before, %d MB after%n", before >> 10, after >> 10);
            out.println("log of the server: " + log);
            out.flush();
            return statuses.containsKey(500) || statuses.containsKey(0) ? FAILED : ExitCode.DONE;
        }
    }

    private static Program serve(Path log, ClusterAddress address, int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "serve",
                "--port=" + port,
                "--elasticsearch=" + address.toString().replace(" ", "")));
        if (address.user() != null) {
            arguments.add("--user=" + address.user());
        }
        return Program.start(log, address.password(), Main.class, arguments.toArray(String[]::new));
    }

    private static void awaitPort(Program server, int port, Path log) throws IOException, InterruptedException {
        while (true) {
            if (!server.runs()) {
                throw new IllegalStateException(Files.readString(log));
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
    }

    /** Kilobytes of the server's heap that are in use after a collection. */
    private static long heap(Program server) throws IOException, InterruptedException {
        jcmd(server, "GC.run");
        Matcher used = USED.matcher(jcmd(server, "GC.heap_info"));
        long all = 0;
        // Each generation of the serial collector has a line of its own; the metaspace follows.
        while (used.find()) {
            all += Long.parseLong(used.group(1));
        }
        return all;
    }

    private static String jcmd(Program server, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(server.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer.replaceFirst("(?s)Metaspace.*", "");
    }
}
