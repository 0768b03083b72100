package dev.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.junit.jupiter.api.Test;

class FactoriesTest {
    private static final TokenStream TOKENS = new KeywordTokenizer();

    @Test
    void aFilterNamedPlainlyIsMade() {
        assertThat(new CharactersFilterFactory(() -> "").create(new StringReader("")))
                .isInstanceOf(CharactersFilter.class);
        assertThat(new FoldFilterFactory(() -> "").create(TOKENS)).isInstanceOf(FoldFilter.class);
        assertThat(new PossessiveFilterFactory(() -> "").create(TOKENS)).isInstanceOf(PossessiveFilter.class);
        assertThat(new StemFilterFactory(stem("", "")).create(TOKENS)).isInstanceOf(StemFilter.class);
        assertThat(new NamesFilterFactory(names("", "")).create(TOKENS)).isInstanceOf(NamesFilter.class);
    }

    @Test
    void foldingAlonePartakesInNormalizing() {
        assertThat(new FoldFilterFactory(() -> "").normalize(TOKENS)).isInstanceOf(FoldFilter.class);
        assertThat(new StemFilterFactory(stem("", "")).normalize(TOKENS)).isSameAs(TOKENS);
    }

    @Test
    void aDefinitionWithoutAKnownSettingIsRefused() {
        assertThatThrownBy(() -> new FoldFilterFactory(() -> "dateline_fold"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "token filter [dateline_fold] has no settings. Without settings, write [dateline_fold] in the"
                                + " analyzer's list of filters and define no filter.");
        assertThatThrownBy(() -> new PossessiveFilterFactory(() -> "dateline_possessive"))
                .hasMessageContaining("[dateline_possessive] has no settings");
        assertThatThrownBy(() -> new StemFilterFactory(stem("dateline_stem", "")))
                .hasMessageContaining("[dateline_stem] knows these settings only: keywords, use.");
        assertThatThrownBy(() -> new StemFilterFactory(stem("dateline_stem", "replace")))
                .hasMessage("token filter [dateline_stem]: [use] is text or query, not [replace]");
        assertThatThrownBy(() -> new NamesFilterFactory(names("dateline_names", "")))
                .hasMessageContaining("[dateline_names] knows these settings only: titles.");
    }

    @Test
    void titlesAreDroppedOrKept() {
        assertThat(new NamesFilterFactory(names("dateline_names", "drop")).create(TOKENS))
                .isInstanceOf(NamesFilter.class);
        assertThat(new NamesFilterFactory(names("dateline_names", "keep")).create(TOKENS))
                .isSameAs(TOKENS);
        assertThatThrownBy(() -> new NamesFilterFactory(names("dateline_names", "dropp")))
                .hasMessage("token filter [dateline_names]: [titles] is drop or keep, not [dropp]");
    }

    @Test
    void theUseOfTheFilterForPlacesIsOneThatItKnows() {
        assertThat(new PlacesFilterFactory(places("", "")).create(TOKENS)).isInstanceOf(PlacesFilter.class);
        assertThat(new PlacesFilterFactory(places("dateline_places", "query")).create(TOKENS))
                .isInstanceOf(AskedPlacesFilter.class);
        assertThatThrownBy(() -> new PlacesFilterFactory(places("dateline_places", "")))
                .hasMessageContaining("[dateline_places] knows these settings only: use.");
        assertThatThrownBy(() -> new PlacesFilterFactory(places("dateline_places", "weak")))
                .hasMessage("token filter [dateline_places]: [use] is text, ids, query or weak_query, not [weak]");
    }

    private static PlacesFilterFactory.Settings places(String type, String use) {
        return new PlacesFilterFactory.Settings() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public String use() {
                return use;
            }
        };
    }

    private static StemFilterFactory.Settings stem(String type, String use) {
        return new StemFilterFactory.Settings() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public List<String> keywords() {
                return List.of();
            }

            @Override
            public String use() {
                return use;
            }
        };
    }

    private static NamesFilterFactory.Settings names(String type, String titles) {
        return new NamesFilterFactory.Settings() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public String titles() {
                return titles;
            }
        };
    }
}
