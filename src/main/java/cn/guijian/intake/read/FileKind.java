package cn.guijian.intake.read;

/** What a file is by its content; its name plays no part. {@code key} names cause and remedy of a kind we don't read. */
enum FileKind {
    ZIP("zip"),
    OLE2("ole2"),
    OLD_EXCEL("old.excel"),
    EMPTY("empty"),
    PDF("pdf"),
    IMAGE("image"),
    ARCHIVE("archive"),
    HTML("html"),
    XML_SPREADSHEET("xml.spreadsheet"),
    TEXT("text"),
    UNKNOWN("unknown");

    private final String key;

    FileKind(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
