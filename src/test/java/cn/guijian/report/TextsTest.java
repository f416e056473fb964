package cn.guijian.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.UnitKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void everyLevelOfFaultsAndEveryKindOfUnitHasItsText() {
        assertThat(Level.values()).filteredOn(l -> !l.isGrade()).allMatch(l -> Texts.has("report.consequence." + l));
        assertThat(Arrays.stream(UnitKind.values())).allMatch(k -> Texts.has("report.salutation." + k));
    }
}
