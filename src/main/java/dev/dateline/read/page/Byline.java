package dev.dateline.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people and papers that a byline names: {@code By Ann Marsh and Peter Lowe, Northgate Courier}.
 *
 * @param people the authors, each once, in their order
 * @param papers what the byline names besides them: papers and agencies
 */
public record Byline(List<String> people, List<String> papers) {
    /** More names than these are a list of something else. */
    private static final int MOST_PEOPLE = 20;

    private static final int MOST_WORDS_OF_NAME = 5;

    private static final Pattern BY = Pattern.compile(
            "(?iu)^\\W*(?:(?:story|words|text|written|reported|posted|exclusive) )?"
                    + "(?:by|von|par|por|di|da|door|av|af|od|автор)\\b:?\\s+|^(?:authors?|autor(?:en|in|e)?|texte?)\\s*:\\s*");

    /** What follows a name with one of these is something else. */
    private static final Pattern REST =
            Pattern.compile("\\s*(?:[|•·/—(\\[].*|\\s[-–]\\s.*|(?iu:\\b(?:published|updated|posted)\\b).*)$");

    /** A remark, or the place where a name reports from. */
    private static final Pattern REMARK =
            Pattern.compile("\\s*\\([^()]*\\)|\\s+(?:in|à|aus|from)\\s+(?:la )?\\p{Lu}[^,;&]*?(?=$|[,;&]| and )");

    private static final Pattern AND = Pattern.compile(
            "\\s*(?:;|\\s(?:and|und|et|y|e|en|og|och|i|и|with|\\+)\\s|\\s?&\\s?|,\\s*(?:and|und)\\s)\\s*");

    /** A name and its paper without a comma between them: {@code Ann Marsh Northgate Courier}. */
    private static final Pattern BEFORE_PAPER = Pattern.compile("(\\S+ (?:\\p{Lu}\\.? )?\\S+) (\\S+ .*\\S|[A-Z]{2,})");

    /** A name such as {@code Marsh, Ann}: one word and one comma, while a list has full names. */
    private static final Pattern LAST_FIRST = Pattern.compile("([\\p{Lu}][^\\s,]+)\\s*,\\s*([^,]+)");

    /** An account such as {@code heather.eastman.1232}. */
    private static final Pattern ACCOUNT = Pattern.compile("([a-z]{2,})[._-]([a-z]{2,})(?:[._-]?\\d+)?");

    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "md", "phd", "ph.d", "m.d", "esq");

    /** Words of papers, agencies and offices, which names of people do not have. */
    private static final Set<String> NOT_OF_PEOPLE = Set.of(
            ("news newsroom courier times post herald gazette tribune journal telegraph reporter press media daily"
                            + " weekly magazine observer chronicle examiner enquirer inquirer dispatch sentinel ledger bulletin guardian independent mirror echo standard today"
                            + " agency agencies wire network radio television tv online digital staff staffs team editorial"
                            + " editors editor desk redaktion redazione redacción redaccion rédaction redaction redação"
                            + " correspondent writer writers contributor contributors columnist analyst officer chief head"
                            + " director producer president professor senior associate assistant executive managing"
                            + " special the admin administrator sponsored advertiser opinion report reports company inc"
                            + " ltd llc group university institute international bureau service services cnn bbc cbc nbc cbs abc"
                            + " npr pbs espn board guest .com")
                    .split(" ", -1));

    private static final Set<String> AGENCIES =
            Set.of(("ap|afp|dpa|upi|pti|ani|ians|efe|ansa|apa|tass|sid|epa|reuters|thomson reuters|associated press"
                            + "|agence france-presse|bloomberg|xinhua|interfax|kyodo|anadolu|science x|al jazeera"
                            + "|deutsche welle|zeit online|spiegel online|msn|yahoo|getty images")
                    .split("\\|", -1));

    /** Reads a byline, with or without "By"; {@code house} is the paper that publishes it, or empty. */
    public static Byline of(String text, String house) {
        List<String> people = new ArrayList<>();
        List<String> papers = new ArrayList<>();
        String line = BY.matcher(Block.oneLine(text)).replaceFirst("");
        if (line.contains("://") || line.contains("@")) {
            return new Byline(people, papers);
        }
        line = REMARK.matcher(line).replaceAll("");
        line = REST.matcher(line).replaceFirst("");
        boolean last = false;
        for (String one : AND.split(line, -1)) {
            String inOrder = firstNameFirst(one.strip(), house);
            for (String part : inOrder.split("\\s*,\\s*", -1)) {
                String name = part.strip().replaceAll("^[^\\p{L}]+|[\\s,;:|/*-]+$", "");
                Matcher before = BEFORE_PAPER.matcher(name);
                if (!isPerson(name, house) && before.matches() && isPerson(before.group(1), house)) {
                    papers.add(before.group(2));
                    name = before.group(1);
                }
                boolean person = isPerson(name, house);
                if (name.isEmpty() || isSuffix(name)) {
                    continue;
                }
                // Two people joined by "and" come before their paper.
                boolean paper = last && line.contains(" and ") && !inOrder.startsWith(part) && !people.isEmpty();
                if (person && !paper && !people.contains(name) && people.size() < MOST_PEOPLE) {
                    people.add(name);
                } else if (!person || paper) {
                    papers.add(name);
                }
            }
            last = true;
        }
        return new Byline(people, papers);
    }

    /** Whether a line is the name of a news agency and nothing else. */
    static boolean isAgency(String line) {
        return AGENCIES.contains(line.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", ""));
    }

    /** The readable name of an account that is made of one, else the name itself. */
    static String named(String account) {
        Matcher matcher = ACCOUNT.matcher(account);
        return matcher.matches() ? capital(matcher.group(1)) + " " + capital(matcher.group(2)) : account;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String firstNameFirst(String name, String house) {
        Matcher turned = LAST_FIRST.matcher(name);
        boolean people = turned.matches()
                && isPerson(turned.group(1), house)
                && isPerson(turned.group(2), house)
                && !isSuffix(turned.group(2));
        return people ? turned.group(2) + " " + turned.group(1) : name;
    }

    private static boolean isSuffix(String name) {
        return SUFFIXES.contains(name.toLowerCase(Locale.ROOT).replaceAll("\\.$", ""));
    }

    private static boolean isPerson(String name, String house) {
        String lower = name.toLowerCase(Locale.ROOT);
        String[] words = lower.split("[\\s]+", -1);
        boolean ofHouse = !house.isBlank() && PageHead.bare(name).equals(PageHead.bare(house));
        return !ofHouse
                && !name.isEmpty()
                && words.length <= MOST_WORDS_OF_NAME
                && !AGENCIES.contains(lower.replaceFirst("^the ", ""))
                && !lower.matches(".*(?:\\d|\\.(?:com|org|net|de|uk)\\b).*")
                && Character.isUpperCase(name.codePointAt(0)) == hasCase(name)
                // "View all" and "Read more" are links.
                && !name.substring(name.lastIndexOf(' ') + 1).matches("\\p{Ll}(?![’']\\p{Lu}).*")
                && !(words.length == 1 && name.equals(name.toUpperCase(Locale.ROOT)) && hasCase(name))
                && Arrays.stream(words).noneMatch(NOT_OF_PEOPLE::contains);
    }

    private static boolean hasCase(String name) {
        int first = name.codePointAt(0);
        return Character.isUpperCase(first) || Character.isLowerCase(first);
    }
}
