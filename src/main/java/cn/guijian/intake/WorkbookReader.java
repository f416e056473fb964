package cn.guijian.intake;

/** Bytes of whatever kind to the raw grid. */
final class WorkbookReader {
    private final Budget budget;

    WorkbookReader(Budget budget) {
        this.budget = budget;
    }

    RawWorkbook read(byte[] bytes) {
        FileKind kind = Sniffer.kind(bytes);
        return switch (kind) {
            case ZIP -> OoxmlReader.read(bytes, budget);
            case OLE2 -> new OleReader(budget, false).read(bytes);
            default -> throw Refused.unreadable(kind.key());
        };
    }
}
