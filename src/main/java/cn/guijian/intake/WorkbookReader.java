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
            case ZIP -> readZip(bytes);
            case OLE2 ->
                budget.isSmall(bytes.length)
                        ? new OleReader(budget).read(bytes)
                        : new SeparateProcess(budget.limits()).read(bytes);
            default -> throw Refused.unreadable(kind.key());
        };
    }

    private RawWorkbook readZip(byte[] bytes) {
        ZipParts parts = ZipParts.open(bytes, budget);
        return new OoxmlReader(parts, budget).read(ZipKind.mainPart(parts, budget));
    }
}
