package cn.guijian.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.plan.RulesHome;
import cn.guijian.workbench.EditableFiles;
import cn.guijian.workbench.TargetTable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editors at once, without a browser. The rules are a few: most would only be compiled again and again. */
class EditTest {
    private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final String RULE = Served.RULE + "/doc.md";

    @TempDir
    private Path folder;

    private Path rules;
    private LocalPage page;

    @BeforeEach
    void start() {
        rules = Served.fewRules(folder);
        page = Served.start(Served.settings("127.0.0.1", rules, Optional.empty(), true));
    }

    @AfterEach
    void stop() {
        page.close();
    }

    private String targets() throws IOException {
        return new EditableFiles(new RulesHome(rules, cn.guijian.check.Checks.PLAN))
                .text(EditableFiles.TARGETS)
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Somebody with the editor's token, who has opened the page when the files were as they are now. */
    private final class Editor {
        private final Visitor visitor = new Visitor(URI.create(page.address()));
        private final String base = targets();
        private final String doc = new EditableFiles(new RulesHome(rules, cn.guijian.check.Checks.PLAN))
                .text(RULE)
                .orElseThrow();
        private final List<List<String>> rows = new ArrayList<>();

        Editor() throws IOException {
            TargetTable.of(base).rows().forEach(row -> rows.add(new ArrayList<>(row)));
            visitor.post(
                    "/access",
                    "csrf=" + visitor.csrf() + "&kind=editor&to=/rules&token="
                            + page.editorToken().orElseThrow());
        }

        Editor sets(String code, int column, String value) {
            rows.stream()
                    .filter(row -> row.get(0).equals(code))
                    .findFirst()
                    .orElseThrow()
                    .set(column, value);
            return this;
        }

        String form() {
            StringBuilder form = new StringBuilder("csrf=");
            try {
                form.append(visitor.csrf());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            form.append("&base:targets.csv=").append(encoded(base.replace("\n", "\r\n")));
            rows.forEach(row -> row.forEach(cell -> form.append("&cell=").append(encoded(cell))));
            return form.toString();
        }

        String previews() throws IOException {
            return visitor.post("/rules/preview", form()).body();
        }

        String previewsDoc(String text) throws IOException {
            return visitor.post("/rules/preview", docForm(text)).body();
        }

        String docForm(String text) throws IOException {
            return "csrf=" + visitor.csrf() + "&base:" + RULE + "=" + encoded(doc) + "&file:" + RULE + "="
                    + encoded(text);
        }

        Visitor.Answer saves(String preview) throws IOException {
            return visitor.post("/rules/save", form() + "&draft=" + found(DRAFT, preview));
        }

        String merges(String shown, String choices) throws IOException {
            return visitor.post("/rules/merge", form() + "&seen=" + found(STATE, shown) + choices)
                    .body();
        }
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    @Test
    void theSecondIsShownWhatTheFirstSavedAndKeepsBoth() throws IOException {
        Editor first = new Editor().sets("Z02", 2, "4.5");
        Editor second = new Editor().sets("Z01", 2, "9");
        assertThat(first.saves(first.previews()).status()).isEqualTo(303);
        String shown = second.previews();
        assertThat(shown).contains("别人先保存了改动", "Z02", "目标值", "4.3", "4.5").doesNotContain("type=\"radio\"");
        String merged = second.merges(shown, "");
        assertThat(merged).contains("可以使用", "value=\"9\"", "value=\"4.5\"");
        second.visitor.post("/rules/save", second.form() + "&draft=" + found(DRAFT, merged));
        assertThat(targets()).contains("Z01,≥,9,", "Z02,<,4.5,");
    }

    @Test
    void whereBothChangedTheSameCellTheSecondDecides() throws IOException {
        Editor first = new Editor().sets("Z02", 2, "4.5");
        Editor second = new Editor().sets("Z02", 2, "4.6").sets("Z01", 2, "9");
        first.saves(first.previews());
        String shown = second.previews();
        assertThat(shown).contains("4.3", "4.5", "4.6", "type=\"radio\"").doesNotContain("name=\"draft\"");
        assertThat(second.merges(shown, "")).as("nothing is chosen yet").contains("type=\"radio\"");
        String key = found(Pattern.compile("type=\"radio\" name=\"([^\"]+)\""), shown);
        String mine = second.merges(shown, "&" + encoded(key) + "=mine");
        assertThat(mine).contains("可以使用", "value=\"4.6\"").doesNotContain("value=\"4.5\"");
        String theirs = second.merges(shown, "&" + encoded(key) + "=theirs");
        assertThat(theirs).contains("可以使用", "value=\"4.5\"", "value=\"9\"").doesNotContain("value=\"4.6\"");
        assertThat(targets())
                .as("nothing is saved by choosing")
                .contains("Z02,<,4.5,")
                .doesNotContain("Z01,≥,9,");
    }

    @Test
    void aChoiceIsNotAppliedToWhatWasSavedAfterIt() throws IOException {
        Editor first = new Editor().sets("Z02", 2, "4.5");
        Editor third = new Editor().sets("Z02", 2, "4.7");
        first.saves(first.previews());
        String shown = third.previews();
        Editor again = new Editor().sets("Z02", 2, "4.8");
        again.saves(again.previews());
        String key = found(Pattern.compile("type=\"radio\" name=\"([^\"]+)\""), shown);
        assertThat(third.merges(shown, "&" + encoded(key) + "=mine")).contains("type=\"radio\"", "4.8");
    }

    @Test
    void whatWasPreviewedBeforeTheOtherSavedIsNotSavedOverIt() throws IOException {
        Editor first = new Editor().sets("Z02", 2, "4.5");
        Editor second = new Editor().sets("Z01", 2, "9");
        String preview = second.previews();
        first.saves(first.previews());
        Visitor.Answer answer = second.saves(preview);
        assertThat(answer.body()).contains("别人先保存了改动", "4.5");
        assertThat(targets()).contains("Z02,<,4.5,").doesNotContain("Z01,≥,9,");
    }

    @Test
    void whatElseChangedInTheFolderIsCheckedAnewBeforeItIsSaved() throws IOException {
        Editor editor = new Editor().sets("Z02", 2, "4.5");
        String preview = editor.previews();
        Files.writeString(
                rules.resolve("plans/shangluo-hr-2021/units.csv"),
                Files.readString(rules.resolve("plans/shangluo-hr-2021/units.csv")) + "\n");
        String again = editor.saves(preview).body();
        assertThat(again).contains("被别人改动过", "可以使用");
        assertThat(targets()).contains("Z02,<,4.3,");
        assertThat(editor.saves(again).status()).isEqualTo(303);
        assertThat(targets()).contains("Z02,<,4.5,");
    }

    @Test
    void textsOfRulesLikewise() throws IOException {
        Editor first = new Editor();
        Editor second = new Editor();
        String preview = first.previewsDoc(first.doc.stripTrailing() + "甲。\n");
        first.visitor.post("/rules/save", first.docForm("") + "&draft=" + found(DRAFT, preview));
        String shown = second.previewsDoc(second.doc.stripTrailing() + "乙。\n");
        assertThat(shown).contains("别人先保存了改动", "甲。", "乙。", "type=\"radio\"");
    }

    @Test
    void savesInOneSecondAllSucceed() throws IOException {
        for (String value : new String[] {"4.4", "4.3", "4.4", "4.3"}) {
            Editor editor = new Editor().sets("Z02", 2, value);
            assertThat(editor.saves(editor.previews()).status()).as(value).isEqualTo(303);
            assertThat(targets()).contains("Z02,<," + value + ",");
        }
        try (Stream<Path> kept = Files.list(folder.resolve("rules-before"))) {
            assertThat(kept).hasSize(4);
        }
    }

    @Test
    void tablesInAnotherEncodingAreShownAndEdited() throws IOException {
        Files.write(
                rules.resolve("plans/shangluo-hr-2021/targets.csv"), targets().getBytes(Charset.forName("GB18030")));
        Editor editor = new Editor();
        assertThat(editor.visitor.get("/rules").body()).contains("Z02", "序时进度");
        editor.sets("Z02", 2, "4.5");
        assertThat(editor.saves(editor.previews()).status()).isEqualTo(303);
        assertThat(Files.readString(rules.resolve("plans/shangluo-hr-2021/targets.csv")))
                .startsWith("\uFEFF")
                .contains("Z02,<,4.5,");
    }

    @Test
    void aTableThatIsNoneIsNoFaultOfTheProgram() throws IOException {
        Files.write(rules.resolve("plans/shangluo-hr-2021/targets.csv"), new byte[0]);
        Editor editor = new Editor();
        assertThat(editor.visitor.get("/rules").status()).isEqualTo(200);
        assertThat(editor.visitor
                        .post("/rules/check", editor.form() + "&cell=1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nothingIsTakenWithoutTheVersionThatItWasMadeOn() throws IOException {
        Editor editor = new Editor();
        String csrf = "csrf=" + editor.visitor.csrf();
        assertThat(editor.visitor.post("/rules/preview", csrf + "&cell=1").status())
                .isEqualTo(400);
        assertThat(editor.visitor
                        .post("/rules/preview", csrf + "&file:" + RULE + "=x")
                        .status())
                .isEqualTo(400);
        assertThat(editor.visitor
                        .post("/rules/preview", csrf + "&base:../x=x&file:../x=x")
                        .status())
                .isEqualTo(400);
    }
}
