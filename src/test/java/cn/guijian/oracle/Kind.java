package cn.guijian.oracle;

import java.util.List;

/** How an indicator is counted: which columns it fills and which of them is judged (the last). */
enum Kind {
    FLOW,
    ANNUAL,
    STOCK,
    RATE;

    List<String> columns() {
        return switch (this) {
            case FLOW -> List.of("本季数", "本年累计", "规划期累计");
            case ANNUAL -> List.of("本季数", "本年累计");
            case STOCK, RATE -> List.of("期末数");
        };
    }
}
