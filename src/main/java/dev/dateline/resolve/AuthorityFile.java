package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an authority file and refuses one that contradicts itself. Stateless. */
public final class AuthorityFile {
    private AuthorityFile() {}

    /**
     * Reads a file of JSON lines; empty lines and lines that begin with # are left out.
     *
     * @throws BrokenAuthority when a line cannot be used, or two of them contradict each other
     */
    public static Authority read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return parse(file.toString(), lines.lines().toList());
        } catch (CharacterCodingException broken) {
            throw new BrokenAuthority(file + " is not UTF-8");
        } catch (UncheckedIOException | IOException unreadable) {
            throw new BrokenAuthority("the authority file " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** The same of lines in memory; {@code file} is what messages call it. */
    static Authority parse(String file, List<String> lines) {
        List<AuthorityEntry> entries = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(new AuthorityLine(file, number).parse(line));
            }
        }
        refuseRepeatedIds(file, entries);
        refuseContradictions(file, entries);
        return new Authority(entries);
    }

    private static void refuseRepeatedIds(String file, List<AuthorityEntry> entries) {
        Map<String, AuthorityEntry> seen = new HashMap<>();
        for (AuthorityEntry entry : entries) {
            AuthorityEntry before = seen.putIfAbsent(entry.id(), entry);
            if (before != null) {
                throw contradiction(file, before, entry, "both define the id \"" + entry.id() + "\"");
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // Each entry is one line of the file; two equal lines are two entries.
    private static void refuseContradictions(String file, List<AuthorityEntry> entries) {
        Map<EntityKind, Map<String, AuthorityEntry>> owners = new HashMap<>();
        for (AuthorityEntry entry : entries) {
            for (String name : entry.names()) {
                AuthorityEntry before = owners.computeIfAbsent(entry.kind(), any -> new HashMap<>())
                        .putIfAbsent(Slug.of(name), entry);
                if (before != null && before != entry) {
                    throw contradiction(
                            file,
                            before,
                            entry,
                            "both claim the " + entry.kind().json() + " \"" + name + "\"");
                }
            }
            refuseOwnContradiction(file, entry);
        }
    }

    private static void refuseOwnContradiction(String file, AuthorityEntry entry) {
        List<String> slugs = entry.names().stream().map(Slug::of).toList();
        Optional<String> both = entry.not().stream()
                .filter(name -> slugs.contains(Slug.of(name)))
                .findFirst();
        if (both.isPresent()) {
            throw new BrokenAuthority(
                    file + ", line " + entry.line() + ": \"" + both.get() + "\" stands in spellings and in not");
        }
    }

    private static BrokenAuthority contradiction(
            String file, AuthorityEntry one, AuthorityEntry other, String contradiction) {
        return new BrokenAuthority(file + ", lines " + one.line() + " and " + other.line() + " " + contradiction);
    }
}
