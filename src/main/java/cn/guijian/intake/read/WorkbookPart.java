package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Refused;
import cn.guijian.office.Attributes;
import cn.guijian.office.PartHandler;
import java.util.ArrayList;
import java.util.List;

/** Hears workbook.xml: the sheets in order and which calendar the dates count in. */
final class WorkbookPart extends PartHandler {
    private final Budget budget;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean date1904;

    WorkbookPart(Budget budget) {
        super(SPREADSHEET, budget);
        this.budget = budget;
    }

    /**
     * A sheet as the workbook declares it.
     *
     * @param relationship the id under which its part is to be found; empty when there is none
     */
    record Sheet(String name, boolean hidden, String relationship) {}

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    boolean date1904() {
        return date1904;
    }

    @Override
    protected void root(String uri, String name) {
        if (!uri.equals(SPREADSHEET) || !name.equals("workbook")) {
            throw Refused.unreadable("zip");
        }
    }

    @Override
    protected void open(String name, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String flag = attributes.value("date1904", "0");
            date1904 = flag.equals("1") || flag.equals("true");
        } else if (name.equals("sheet")) {
            boolean hidden = !attributes.value("state", "visible").equals("visible");
            sheets.add(new Sheet(attributes.value("name", ""), hidden, attributes.relationship()));
            budget.sheets(sheets.size());
        }
    }
}
