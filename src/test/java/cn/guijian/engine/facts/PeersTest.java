package cn.guijian.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersTest {
    private static Peers peers(String... values) {
        return new Peers(
                Map.of("Z03", Stream.of(values).map(BigDecimal::new).sorted().toList()));
    }

    @ParameterizedTest
    @CsvSource({
        // median 3, distances 2 1 0 1 97 -> median distance 1, spread 1.4826
        "100, 33.333333, 65.43",
        "3, 1, 0",
        "4, 1.333333, 0.67",
    })
    void measuresTheDistanceFromTheMedianByTheMedianDistance(String number, String ratio, String distance) {
        Peers.Place place = peers("1", "2", "3", "4", "100")
                .place("Z03", new BigDecimal(number))
                .orElseThrow();
        assertThat(place.median()).isEqualByComparingTo("3");
        assertThat(place.ratio()).isEqualByComparingTo(ratio);
        assertThat(place.distance()).isEqualByComparingTo(distance);
        assertThat(place.units()).isEqualTo(5);
    }

    @Test
    void callsAnyDifferenceFarWhenAllOthersAreAlike() {
        Peers alike = peers("5", "5", "5", "5", "50");
        assertThat(alike.place("Z03", new BigDecimal("50")).orElseThrow().distance())
                .isEqualByComparingTo("1000");
        assertThat(alike.place("Z03", new BigDecimal("5")).orElseThrow().distance())
                .isZero();
    }

    @Test
    void comparesWithNothingWhenTheMedianIsZeroOrNobodyIsThere() {
        assertThat(peers("0", "0", "3").place("Z03", BigDecimal.TEN)).isEmpty();
        assertThat(Peers.none().place("Z03", BigDecimal.TEN)).isEmpty();
        assertThat(new Peers(Map.of("Z03", List.of())).place("Z03", BigDecimal.TEN))
                .isEmpty();
    }
}
