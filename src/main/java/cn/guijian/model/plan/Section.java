package cn.guijian.model.plan;

import java.util.Optional;

/** The three tables of the submission workbook; the first letter of a code names its table. */
public enum Section {
    MAIN('Z', "主要指标"),
    TASKS('W', "重点任务"),
    INPUTS('B', "基础数据");

    private final char letter;
    private final String sheet;

    Section(char letter, String sheet) {
        this.letter = letter;
        this.sheet = sheet;
    }

    /** The table of a code, empty when its first letter names none. */
    public static Optional<Section> of(String code) {
        for (Section section : values()) {
            if (!code.isEmpty() && section.letter == code.charAt(0)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** The sheet's name in the template. */
    public String sheet() {
        return sheet;
    }
}
