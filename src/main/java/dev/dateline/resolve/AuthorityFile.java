package dev.dateline.resolve;

import dev.dateline.resolve.Authority.BrokenFile;
import dev.dateline.resolve.Authority.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An authority file that lines are added to; other programs must not write it at the same time. Thread-safe. */
public final class AuthorityFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    /** A file, which need not exist yet. */
    public AuthorityFile(Path file) {
        this.file = file;
    }

    /**
     * Adds a line. When the file has a line for the same id, both become one: the new name, the spellings and the excluded
     * names of both; what is excluded by one of them and a spelling of the other is what the new line says.
     *
     * @param line one entity as JSON
     * @return the decisions of the whole file, with the new line
     * @throws BrokenFile when the line cannot be used or contradicts another one; the file stays as it was
     * @throws UncheckedIOException when the file cannot be written
     */
    public synchronized Authority add(String line) {
        List<Entry> added = Authority.parse("The request", List.of(line)).entries();
        List<String> lines = new ArrayList<>(lines());
        for (Entry entry : added) {
            Entry before = Authority.parse(file.toString(), lines).entries().stream()
                    .filter(other -> other.id().equals(entry.id()) && other.kind() == entry.kind())
                    .findFirst()
                    .orElse(null);
            if (before == null) {
                lines.add(json(entry));
            } else {
                lines.set(before.line() - 1, json(joined(before, entry)));
            }
        }
        Authority whole = Authority.parse(file.toString(), lines);
        write(lines);
        return whole;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Entry joined(Entry before, Entry added) {
        List<String> names = Stream.concat(added.names().stream(), before.names().stream())
                .filter(name -> !has(added.not(), name))
                .distinct()
                .toList();
        List<String> not = Stream.concat(added.not().stream(), before.not().stream())
                .filter(name -> !has(added.names(), name))
                .distinct()
                .toList();
        return new Entry(before.line(), added.id(), added.kind(), added.name(), names, not);
    }

    private static boolean has(List<String> names, String name) {
        return names.stream().anyMatch(other -> Slug.of(other).equals(Slug.of(name)));
    }

    private static String json(Entry entry) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", entry.id())
                .put("kind", entry.kind().json())
                .put("name", entry.name());
        List<String> spellings = entry.spellings().stream()
                .filter(name -> !name.equals(entry.name()))
                .toList();
        if (!spellings.isEmpty()) {
            spellings.forEach(node.putArray("spellings")::add);
        }
        if (!entry.not().isEmpty()) {
            entry.not().forEach(node.putArray("not")::add);
        }
        return JSON.writeValueAsString(node);
    }

    /** Replaces the file in one step, so that nobody reads half of it. */
    private void write(List<String> lines) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path next = target.resolveSibling(target.getFileName() + ".new");
            Files.write(next, lines);
            Files.move(next, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
