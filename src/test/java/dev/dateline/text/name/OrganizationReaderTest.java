package dev.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationReaderTest {
    private final OrganizationReader reader = OrganizationReader.standard();

    private double likeness(String a, String b) {
        return NameSimilarity.of(reader.read(a), reader.read(b));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Banque Nationale de Paris | bank/TYPE national/FIELD de/PARTICLE paris/FIELD",
                "Министерство обороны | ministry/TYPE defense/FIELD",
                "Volkswagen Aktiengesellschaft | volkswagen/WORD ag/LEGAL",
                "Pemex S.A. de C.V. | pemex/WORD sadecv/LEGAL",
                "I A C International | iac/WORD international/FIELD",
                "AT&T Inc. | att/WORD inc/LEGAL",
                "Bank of China (Hong Kong) | bank/TYPE of/PARTICLE china/FIELD hongkong/FIELD",
                "International Monetary Fund (IMF) | international/FIELD money/FIELD foundation/TYPE",
                "L'Organisation des Nations unies | organization/TYPE de/PARTICLE nation/TYPE united/FIELD",
                "Verteidigungsministerium | defense/FIELD ministry/TYPE",
                "Office #39 | office/TYPE 39/WORD",
            })
    void whatABodyIsAndDoesIsReadInEveryLanguage(String name, String parts) {
        assertThat(parts(name)).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "International Monetary Fund | IMF",
                "Organization of the Petroleum Exporting Countries | OPEC",
                "Organization of the Petroleum Exporting Countries | O.P.E.C.",
                "Banco Nacional de Cuba | BNC",
                "Partiya Karkeren Kurdistan | PKK",
                "Ministry of Defence of Ukraine | Verteidigungsministerium der Ukraine",
                "Ministry of Foreign Affairs | Ministère des Affaires étrangères",
                "Siemens AG | Siemens",
                "Citigroup Inc. | Citigroup",
                "Bank Tejarat | Tejarat Bank",
                "Banco Central de Venezuela | Central Bank of Venezuela",
                "Universität Wien | University of Vienna",
                "OAO Zvezda | Zvezda JSC",
                "Iran Air | IranAir",
                "Médecins Sans Frontières | Medecins sans Frontieres",
                "Trust Life Insurance Company S.A.L. | Trust Life Insurance Co SAL",
                "حركة حماس | Hamas Movement",
            })
    void oneOrganizationIsAboveTheThreshold(String a, String b) {
        assertThat(likeness(a, b)).isGreaterThanOrEqualTo(NameSimilarity.SAME_ORGANIZATION);
        assertThat(likeness(b, a)).isGreaterThanOrEqualTo(NameSimilarity.SAME_ORGANIZATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ministry of People's Security | Ministry of State Security",
                "Bank of England | Bank of Japan",
                "Ministry of Defence of Ukraine | Ministry of Defence of Russia",
                "Ministry of Defence | Ministry of Justice",
                "Gaz Group | Lazarus Group",
                "Siemens AG | Daimler AG",
                "Apollo Investment Fund VIII | Apollo Investment Fund IX",
                "Office 39 | Office 38",
                "International Monetary Fund | IMO",
                "University of Vienna | University of Graz",
                "Sirjan Jahan Steel Complex | Vian Steel Complex",
                "OPEC | OAPEC",
                "Real Madrid | Real",
            })
    void otherOrganizationsAreBelow(String a, String b) {
        assertThat(likeness(a, b)).isLessThan(NameSimilarity.SAME_ORGANIZATION);
        assertThat(likeness(b, a)).isLessThan(NameSimilarity.SAME_ORGANIZATION);
    }

    @Test
    void initialsAreTakenWithAndWithoutParticles() {
        assertThat(letters("Organization of the Petroleum Exporting Countries")).contains("opec", "ootpec");
        assertThat(letters("Fuerzas Armadas Revolucionarias de Colombia")).contains("farc", "fardc");
        assertThat(letters("Vereinte Nationen")).contains("vn", "un");
        assertThat(letters("NATO")).isEmpty();
    }

    @Test
    void anyTextIsRead() {
        Random random = new Random(20261129);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                name.append((char) random.nextInt(random.nextBoolean() ? 0x180 : 0x10000));
            }
            FullName read = reader.read(name.toString());

            assertThat(NameSimilarity.of(read, read)).isBetween(0.0, 1.0);
        }
        assertThat(reader.read("").tokens()).isEmpty();
        assertThat(reader.read("()").tokens()).isEmpty();
    }

    private String parts(String name) {
        return reader.read(name).tokens().stream()
                .map(token -> token.folded() + "/" + token.kind())
                .collect(Collectors.joining(" "));
    }

    private List<String> letters(String name) {
        return reader.read(name).acronyms().stream()
                .map(FullName.Acronym::letters)
                .toList();
    }
}
