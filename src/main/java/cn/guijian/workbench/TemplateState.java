package cn.guijian.workbench;

import cn.guijian.model.Catalog;
import cn.guijian.model.Indicator;
import cn.guijian.report.FormContent;
import cn.guijian.report.TemplateWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the blank form compares with the one that the tables make now.
 *
 * @param missing codes of indicators without a row
 * @param stale the first cell that differs, empty when none does
 */
record TemplateState(List<String> missing, String stale) {
    TemplateState {
        missing = List.copyOf(missing);
    }

    static TemplateState of(Path form, Catalog catalog) throws IOException {
        Map<String, String> there = FormContent.of(Files.readAllBytes(form));
        ByteArrayOutputStream fresh = new ByteArrayOutputStream();
        new TemplateWriter(catalog).write(fresh, Optional.empty(), Optional.empty());
        Map<String, String> meant = FormContent.of(fresh.toByteArray());
        List<String> missing = catalog.indicators().stream()
                .map(Indicator::code)
                .filter(code -> !there.containsValue(code))
                .toList();
        String stale = meant.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(there.get(cell.getKey())))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> there.keySet().stream()
                        .filter(cell -> !meant.containsKey(cell))
                        .findFirst())
                .orElse("");
        return new TemplateState(missing, stale);
    }
}
