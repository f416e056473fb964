package cn.guijian.cli;

import cn.guijian.check.Checks;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One way to break the rules folder, as {@code broken/folders.csv} lists it, and the one message that it must give. */
record BrokenFolder(String name, String file, String way, String from, String to, String expected) {
    static final Path TABLE = Path.of("src/test/resources/broken/folders.csv");
    /** Rules enough that every target of the plan is used; the others would only take time. */
    private static final List<String> RULES = List.of("R0203", "R0301", "R05", "R06");

    static List<BrokenFolder> all() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Files.readString(TABLE))) {
            return reader.stream()
                    .map(row -> new BrokenFolder(
                            row.getField("名称"),
                            row.getField("文件"),
                            row.getField("做法"),
                            row.getField("原文"),
                            row.getField("改为"),
                            row.getField("期望")))
                    .toList();
        }
    }

    /** A sound folder with its templates beside it, broken in this way. */
    Path make(Path parent) throws IOException {
        Path rules = copy(Checks.RULES, parent.resolve("rules"));
        Path form = Files.createDirectories(parent.resolve("templates").resolve(Checks.PLAN))
                .resolve("quarterly-submission.xlsx");
        Files.copy(Path.of("templates", "shangluo-hr-2021", "quarterly-submission.xlsx"), form);
        damage(rules);
        return rules;
    }

    private void damage(Path rules) throws IOException {
        Path target = Checks.home(rules).file(file);
        switch (way) {
            case "改" -> Checks.edit(target, from, to);
            case "加" -> Files.writeString(target, Files.readString(target) + to);
            case "删" -> Files.delete(target);
            case "删夹" -> delete(target);
            case "编码" -> Files.write(target, Files.readString(target).getBytes(Charset.forName(to)));
            case "复制" -> copyRule(target.resolveSibling(""), rules.resolve(to));
            case "行" -> replaceLine(target);
            case "新指标" -> addIndicator(rules);
            default -> throw new AssertionError(way);
        }
    }

    private void replaceLine(Path target) throws IOException {
        List<String> lines = Files.readAllLines(target).stream()
                .map(line -> line.startsWith(from) ? to : line)
                .toList();
        Files.writeString(target, String.join("\n", lines) + "\n");
    }

    private void addIndicator(Path rules) throws IOException {
        append(
                rules.resolve("plans/shangluo-hr-2021/indicators.csv"),
                to + ",零工市场登记用工人次,万人次,人次,10000,flow,预期性,,,,0,,25/50/75/100,,全部,说明。");
        append(rules.resolve("plans/shangluo-hr-2021/targets.csv"), to + ",≥,2,,序时进度,2021-01-01,,试验,试验第1项,零工市场 2");
    }

    private static void append(Path table, String row) throws IOException {
        Files.writeString(table, Files.readString(table).stripTrailing() + "\n" + row + "\n");
    }

    /** The same folder under another name, with another name of the rule in it: only the id is there twice. */
    private static void copyRule(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String each : List.of("rule.drl", "doc.md", "cases.csv")) {
            Files.copy(from.resolve(each), to.resolve(each));
        }
        Checks.edit(to.resolve("rule.drl"), "其中项不得大于总项", "另一条规则");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path relative = from.relativize(each);
                boolean wanted = relative.getNameCount() == 1
                        || relative.startsWith("plans")
                        || RULES.stream().anyMatch(relative.toString()::startsWith);
                if (wanted) {
                    Path target = to.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(each, target);
                }
            }
        }
        return to;
    }
}
