package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.MarkedArticle;
import dev.dateline.article.Article;
import dev.dateline.bench.entities.MemoryArchive;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an archive decides about organizations. */
class OrganizationDecisionsTest {
    private final MemoryArchive archive = new MemoryArchive(ArchiveResolver.bundled(Authority.none()));

    @Test
    void oneArticleDoesNotExplainAnAcronymOfMany() {
        add(1, "The [organization:Grain Handling Office] ([organization:GHO]) closed.");
        add(8, "[organization:GHO] said.");
        assertThat(last()).containsExactly("grain-handling-office");

        add(1, "[organization:GHO] said.");
        assertThat(last()).containsExactly("gho");

        add(1, "The [organization:Grain Handling Office] ([organization:GHO]) closed.");
        add(1, "[organization:GHO] said.");
        assertThat(last()).containsExactly("grain-handling-office");
    }

    @Test
    void oneWordThatSoundsAlikeIsAnotherOrganization() {
        add(3, "The [organization:Senate] voted.");
        add(1, "[organization:Zenith] rose.");
        assertThat(last()).containsExactly("zenith");
        add(1, "[organization:Газпром] and [organization:Gazprom].");
        assertThat(last()).containsExactly("gazprom", "gazprom");
    }

    @Test
    void partnersAreNoPartOfAName() {
        add(2, "[organization:Goldman Sachs] rose.");
        add(1, "[organization:Goldman, Sachs and Co] and [organization:Goldman Sachs & Co.] rose.");
        assertThat(last()).containsExactly("goldman-sachs", "goldman-sachs");
    }

    private void add(int times, String marked) {
        Article article = MarkedArticle.of(marked);
        List<Article> added = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String id = "a" + (archive.articles().size() + i);
            added.add(new Article(id, "", article.text(), article.metadata(), article.annotations(), null));
        }
        archive.add(added);
    }

    private List<String> last() {
        return MarkedArticle.ids(archive.articles().getLast());
    }
}
