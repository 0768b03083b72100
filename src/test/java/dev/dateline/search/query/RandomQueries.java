package dev.dateline.search.query;

import dev.dateline.article.PartialDate;
import dev.dateline.search.request.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Queries by chance: texts of the language's own pieces and of noise, and trees that some text means. */
public final class RandomQueries {
    private static final List<QueryField> FIELDS = List.of(QueryField.values());

    private static final String[] PIECES = {
        "war",
        "peace",
        "\"",
        "“",
        "”",
        "-",
        "–",
        " ",
        " ",
        " ",
        " ",
        "(",
        ")",
        "*",
        "~",
        ":",
        "title",
        "said:",
        "speaker:",
        "actor:",
        "source:",
        "date:",
        "mentioned:",
        "date:2025-08",
        "[2025 TO *]",
        "[",
        "]",
        "TO",
        "AND",
        "OR",
        "NOT",
        "||",
        "&&",
        "~1",
        "~5",
        "😀",
        "é",
        "e\u0301",
        "\ud83d",
        "\u0000",
        "&",
        ".",
        "'",
        "’",
        "中文",
        "\u00a0",
        "12",
        "\n",
        "^2",
        "+",
        "\\",
        "/",
        "{",
        "}",
        "!",
        "?",
        "\"peace talks\"",
        "cease*",
        "Zelenski~"
    };

    private static final List<String> WORDS = List.of("war", "Al-Jazeera", "U.S", "12:30", "é", "😀", "中文", "C++");

    private RandomQueries() {}

    /** Any text of up to 14 pieces. */
    public static String text(Random random) {
        StringBuilder query = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(20) == 0) {
                query.append((char) random.nextInt(0x10000));
            } else {
                query.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return query.toString();
    }

    /** A tree as the parser makes it, of at most that depth. */
    public static QueryNode tree(Random random, int depth) {
        return tree(random, depth, true);
    }

    private static QueryNode tree(Random random, int depth, boolean fields) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1 -> {
                List<QueryNode> nodes = nodes(random, depth, fields);
                nodes.replaceAll(node -> node instanceof QueryNode.And ? new QueryNode.Word("and") : node);
                yield new QueryNode.And(nodes);
            }
            case 2, 3 -> {
                List<QueryNode> nodes = nodes(random, depth, fields);
                nodes.replaceAll(node -> node instanceof QueryNode.Or ? new QueryNode.Word("or") : node);
                yield new QueryNode.Or(nodes);
            }
            case 4 -> new QueryNode.Not(tree(random, depth - 1, fields));
            case 5, 6 ->
                fields
                        ? new QueryNode.InField(field(random, QueryField.Kind.VALUES), tree(random, depth - 1, false))
                        : leaf(random);
            case 7 -> fields ? days(random) : leaf(random);
            default -> leaf(random);
        };
    }

    private static List<QueryNode> nodes(Random random, int depth, boolean fields) {
        List<QueryNode> nodes = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            nodes.add(tree(random, depth - 1, fields));
        }
        return nodes;
    }

    private static QueryField field(Random random, QueryField.Kind without) {
        QueryField field = FIELDS.get(random.nextInt(FIELDS.size()));
        return field.kind() == without || field.kind() == QueryField.Kind.DAYS ? QueryField.SAID : field;
    }

    private static QueryNode days(Random random) {
        PartialDate from = PartialDate.parse("202" + random.nextInt(5));
        PartialDate to = PartialDate.parse("2026-0" + (1 + random.nextInt(9)));
        QueryField field = random.nextBoolean() ? QueryField.DATE : QueryField.MENTIONED;
        return new QueryNode.Days(
                field,
                switch (random.nextInt(4)) {
                    case 0 -> new Period(from, null);
                    case 1 -> new Period(null, to);
                    case 2 -> new Period(to, to);
                    default -> new Period(from, to);
                });
    }

    private static QueryNode leaf(Random random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(6)) {
            case 0 -> new QueryNode.Phrase(word + " " + WORDS.getFirst());
            case 1 -> new QueryNode.Near(word + " talks", random.nextInt(101));
            case 2 -> new QueryNode.Prefix("ce" + word);
            case 3 -> new QueryNode.Similar(word, random.nextInt(3));
            default -> new QueryNode.Word(word);
        };
    }
}
