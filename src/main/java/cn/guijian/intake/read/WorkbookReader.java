package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;

/** Bytes of whatever kind to the raw grid. */
public final class WorkbookReader {
    private final Budget budget;

    public WorkbookReader(Budget budget) {
        this.budget = budget;
    }

    public RawWorkbook read(byte[] bytes) {
        FileKind kind = Sniffer.kind(bytes);
        return switch (kind) {
            case ZIP -> OoxmlReader.read(bytes, budget);
            case OLE2 -> new OleReader(budget).read(bytes);
            default -> throw Refused.unreadable(kind.key());
        };
    }
}
