package cn.guijian.language.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.plan.RulesHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
    private static final String MESSY =
            "# R0215 培训人次\r\n## 依据\r\n审核惯例。   \r\n\r\n\r\n## 备注\n另见。\n## 规则\n**不得大于。** \n第一行  \n第二行\n## 依据\n再一条。\n```\n## 不是标题\n\n\n```\n\n\n";

    private static final String LAID_OUT =
            "# R0215 培训人次\n\n## 规则\n\n**不得大于。**\n第一行  \n第二行\n\n## 依据\n\n审核惯例。  \n\n再一条。\n```\n## 不是标题\n\n\n```\n\n## 备注\n\n另见。\n";

    @Test
    void putsHeadingsInTheirOrderWithOneBlankLineAround() {
        assertThat(PageLayout.of(MESSY)).isEqualTo(LAID_OUT);
        assertThat(PageLayout.of(LAID_OUT)).isEqualTo(LAID_OUT);
    }

    @Test
    void everyShippedPageIsLaidOutAlready() throws IOException {
        Path rules = Path.of("rules");
        for (String name : RuleFiles.folders(RulesHome.general(rules))) {
            String text = Files.readString(rules.resolve(name).resolve(RuleFiles.PAGE));
            assertThat(PageLayout.of(text)).as(name).isEqualTo(text);
        }
    }
}
