package cn.guijian.cli;

import cn.guijian.cli.print.TextTable;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help whose columns stand in line: picocli fills them up by characters, and a Chinese one is two places wide. */
final class ChineseHelp extends Help {
    private static final int OPTIONS = 28;

    ChineseHelp(CommandSpec command, ColorScheme colours) {
        super(command, colours);
    }

    @Override
    public Layout createDefaultLayout(
            List<OptionSpec> options, List<PositionalParamSpec> positionals, ColorScheme colours) {
        int width = commandSpec().usageMessage().width();
        return new Layout(
                colours,
                new Table(
                        colours,
                        TextTable.forDefaultColumns(colours, OPTIONS, width).columns()));
    }

    private static final class Table extends TextTable {
        Table(ColorScheme colours, Column... columns) {
            super(colours, columns);
        }

        @Override
        public StringBuilder toString(StringBuilder text) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < columnValues.size(); i++) {
                String cell = columnValues.get(i).toString();
                int column = i % columns().length;
                row.append(cell)
                        .append(" "
                                .repeat(Math.max(
                                        0, columns()[column].width - cn.guijian.cli.print.TextTable.width(cell))));
                if (column == columns().length - 1) {
                    text.append(row.toString().stripTrailing()).append(System.lineSeparator());
                    row.setLength(0);
                }
            }
            return text;
        }
    }
}
