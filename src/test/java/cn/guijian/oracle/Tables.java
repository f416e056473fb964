package cn.guijian.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a rules folder, row by row, with the few look-ups that judging needs. */
final class Tables {
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final List<Map<String, String>> targets;
    private final List<Map<String, String>> allocation;
    private final List<Map<String, String>> units;
    private final List<Map<String, String>> calendar;
    private final List<Map<String, String>> parameters;
    private final List<Map<String, String>> plan;
    private final List<String> phrases;
    private final Map<String, String> names = new LinkedHashMap<>();

    Tables(Path rules) {
        read(rules.resolve("plans/shangluo-hr-2021/indicators.csv"))
                .forEach(row -> measures.put(row.get("代码"), Measure.of(row)));
        targets = read(rules.resolve("plans/shangluo-hr-2021/targets.csv"));
        allocation = read(rules.resolve("plans/shangluo-hr-2021/allocation.csv"));
        units = read(rules.resolve("plans/shangluo-hr-2021/units.csv"));
        calendar = read(rules.resolve("plans/shangluo-hr-2021/calendar.csv"));
        parameters = read(rules.resolve("plans/shangluo-hr-2021/parameters.csv"));
        plan = read(rules.resolve("plans/shangluo-hr-2021/plan.csv"));
        phrases = read(rules.resolve("phrases.csv")).stream()
                .map(row -> row.get("套话"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        read(rules.resolve("plans/shangluo-hr-2021/indicators.csv"))
                .forEach(row -> names.put(row.get("代码"), row.get("名称").replaceAll("^其中：", "")));
    }

    private static List<Map<String, String>> read(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(decode(file))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    Map<String, Measure> measures() {
        return measures;
    }

    List<Map<String, String>> units() {
        return units;
    }

    /** The row of targets.csv in force on a day, or null. */
    Map<String, String> target(String code, LocalDate day) {
        return inForce(
                targets.stream().filter(row -> row.get("代码").equals(code)).toList(), day);
    }

    /** How many rows of targets.csv an indicator has. */
    long targets(String code) {
        return targets.stream().filter(row -> row.get("代码").equals(code)).count();
    }

    /** The allocation of a unit in force on a day, or null. */
    Map<String, String> allocation(String code, String unit, LocalDate day) {
        return inForce(
                allocation.stream()
                        .filter(row ->
                                row.get("代码").equals(code) && row.get("填报单位").equals(unit))
                        .toList(),
                day);
    }

    private static Map<String, String> inForce(List<Map<String, String>> rows, LocalDate day) {
        Map<String, String> latest = null;
        for (Map<String, String> row : rows) {
            LocalDate from = LocalDate.parse(row.get("生效期"));
            String until = row.get("失效期");
            boolean holds = !from.isAfter(day)
                    && (until.isEmpty() || !LocalDate.parse(until).isBefore(day));
            if (holds && (latest == null || from.isAfter(LocalDate.parse(latest.get("生效期"))))) {
                latest = row;
            }
        }
        return latest;
    }

    /** The last day of a period: 统计截止日 of the calendar, else the quarter's last day. */
    LocalDate lastDay(Quarter quarter) {
        return calendar.stream()
                .filter(row -> row.get("报告期").equals(quarter.toString()))
                .map(row -> LocalDate.parse(row.get("统计截止日")))
                .findFirst()
                .orElseGet(quarter::calendarEnd);
    }

    /** Phrases that explain nothing, the longest first. */
    List<String> phrases() {
        return phrases;
    }

    String name(String code) {
        return names.get(code);
    }

    /** An item of plan.csv. */
    String ofPlan(String item) {
        return plan.stream()
                .filter(row -> row.get("项目").equals(item))
                .map(row -> row.get("内容"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + item));
    }

    String parameter(String group, String name) {
        return parameters.stream()
                .filter(row -> row.get("规则").equals(group) && row.get("参数").equals(name))
                .map(row -> row.get("值"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + group + " " + name));
    }

    BigDecimal number(String group, String name) {
        return new BigDecimal(parameter(group, name));
    }
}
