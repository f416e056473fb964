package cn.guijian.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.rules.RuleFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLinesTest {
    @TempDir
    private Path folder;

    private Diagnosis.Excerpt excerpt(String name, String line, int column) throws Exception {
        Files.writeString(folder.resolve(name), line + "\n");
        FutureTask<List<Diagnosis>> shown =
                new FutureTask<>(() -> new SourceLines(folder).show(List.of(new RuleFault(name, 1, column, "错", ""))));
        new Thread(null, shown, "small", 256 << 10).start();
        return shown.get().get(0).excerpt().orElseThrow();
    }

    /** A field is found without going as deep as it is long. */
    @Test
    void findsAFieldBehindOneOfAnyLength() throws Exception {
        String field = "\"" + "长 \"\"".repeat(100_000) + "\"";

        Diagnosis.Excerpt excerpt = excerpt("cases.csv", field + ",报", 2);

        assertThat(excerpt.line().substring(excerpt.from(), excerpt.to())).isEqualTo("报");
        assertThat(excerpt("cases.csv", field + ",报", 1).to()).isEqualTo(field.length());
    }

    @Test
    void showsTheBeginningOfAPagesLine() throws Exception {
        assertThat(excerpt("doc.md", "长".repeat(100_000), 1).to()).isEqualTo(80);
    }
}
