package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder is not what was meant: the advice fits what it is, and a quarter that nobody sent is said. */
class WrongFilesTest {
    private static final Path SAMPLES = Path.of("sample-submissions/shangluo-hr-2021");

    @TempDir
    private Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path encrypted(String name) throws IOException, GeneralSecurityException {
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
        encryption.getEncryptor().confirmPassword("123456");
        Path file = folder.resolve(name);
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            try (OutputStream inside = encryption.getEncryptor().getDataStream(container)) {
                inside.write(1);
            }
            container.writeFilesystem(out);
        }
        return file;
    }

    @Test
    void aPathThatWasTornAtItsBlanksIsToldToBeQuoted() throws IOException {
        Path whole = file("洛南县 2023年 四季度.xlsx", utf8("x"));
        String[] torn = whole.toString().split(" ");
        Run run = Run.of("check", torn[0], torn[1], torn[2], folder.resolve("缺.xlsx"));
        assertThat(run.exit()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("找不到 " + torn[0])
                                .endsWith("要放在英文双引号里，写作 \"" + whole + "\"。"),
                        line -> assertThat(line).startsWith("找不到 " + folder.resolve("缺.xlsx")));
    }

    @Test
    void whatCanNotBeWrittenIsSaidInChinese() throws IOException {
        Path file = file("报告", utf8("x"));
        Run book = Run.of("rules", "book", "--out", folder);
        assertThat(book.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(book.err()).contains("同名的已是一个文件夹").doesNotContain("系统提示");
        Run template = Run.of("template", "--period", "2123Q1", "--out", file);
        assertThat(template.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(template.err())
                .contains("提醒：calendar.csv 没有 2123Q1", "空白报表写不进", "同名的已是一个文件")
                .doesNotContain("系统提示", "本次报告");
        assertThat(WriteFailure.reason(new java.nio.file.NoSuchFileException("x")))
                .isEqualTo("那里不能新建文件夹和文件");
        assertThat(WriteFailure.reason(new IOException())).isEqualTo("系统没有说明原因");
    }

    @Test
    void onlyAFileWithAPasswordIsToldToRemoveIt() throws IOException, GeneralSecurityException {
        byte[] workbook = Files.readAllBytes(SAMPLES.resolve("2023Q4/luonan.xlsx"));
        Map<Path, String> advice = Map.of(
                file("csv.xlsx", utf8("代码,指标名称\nZ01,密码\n")), "请用填报模板填写",
                file("gb.xls", "代码,指标名称\n".getBytes(Charset.forName("GB18030"))), "请用填报模板填写",
                file("page.xlsx", utf8("<html><table><tr><td>1</td></tr></table></html>")), "另存为 .xlsx",
                file("letter.xlsx", utf8("%PDF-1.7\n")), "请报送填报用的 .xlsx",
                file("empty.xlsx", new byte[0]), "请重新导出或重新复制",
                file("torn.xlsx", Arrays.copyOf(workbook, workbook.length / 2)), "文件在传送或保存时中断",
                encrypted("locked.xlsx"), "请取消打开密码");
        Run run = Run.of("check", folder, "--format", "json", "--out", folder.resolve("out"));
        assertThat(run.exit()).isEqualTo(ExitCode.UNCHECKED);
        advice.forEach((file, words) -> {
            String name = String.valueOf(file.getFileName());
            Matcher told = Pattern.compile(Pattern.quote(name) + "\n.*无法读取，强制性问题1个\n.*\n(.*)\n")
                    .matcher(run.out());
            assertThat(told.find()).as(name + " in " + run.out()).isTrue();
            assertThat(told.group(1)).startsWith("      如何改正：").contains(words).endsWith("。");
            assertThat(told.group().replace("Z01,密码", "").contains("密码"))
                    .as(name)
                    .isEqualTo(name.equals("locked.xlsx"));
        });
    }

    @Test
    void aPeriodThatNoFileHasIsSaidFirst() {
        Path out = folder.resolve("out");
        Run quarter = Run.of("check", SAMPLES.resolve("2023Q4"), "--period", "2022Q1", "--out", out);
        assertThat(quarter.exit()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(quarter.out()).startsWith("没有 2022Q1 的报表：给出的是 2023Q4 的 9 份。").contains("--period");
        assertThat(out).doesNotExist();
        Run year = Run.of("check", SAMPLES, "--period", "2022Q1", "--out", out);
        assertThat(year.out()).containsPattern("^没有 2022Q1 的报表：给出的是 2023Q1 的 \\d+ 份、2023Q2 的 \\d+ 份、");
    }

    @Test
    void theOtherCommandsSayItToo() {
        String said = "没有 2022Q1 的报表：给出的是 2023Q4 的 1 份。";
        Path workbook = SAMPLES.resolve("2023Q4/luonan.xlsx");
        Run explained = Run.of("rules", "explain", workbook, "--rule", "R0501", "--period", "2022Q1");
        assertThat(explained.exit()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(explained.err()).startsWith(said);
        Run compared = Run.of("rules", "compare", "--old", "rules", "--data", workbook, "--period", "2022Q1");
        assertThat(compared.exit()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(compared.err()).startsWith(said);
        assertThat(compared.out()).isEmpty();
    }
}
