package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Gaps;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.office.Attributes;
import cn.guijian.office.BadPackage;
import cn.guijian.office.PackageParts;
import cn.guijian.office.PartHandler;
import cn.guijian.office.Relationships;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Bytes of whatever kind to the raw grid. */
public final class WorkbookReader {
    private final Budget budget;

    public WorkbookReader(Budget budget) {
        this.budget = budget;
    }

    public RawWorkbook read(byte[] bytes) {
        FileKind kind = Sniffer.kind(bytes);
        try {
            return switch (kind) {
                case ZIP -> OoxmlReader.read(bytes, budget);
                case OLE2 -> new OleReader(budget).read(bytes);
                default -> throw Refused.unreadable(kind.key());
            };
        } catch (OutOfMemoryError e) { // what was read of it goes, and the other workbooks have room again
            throw Refused.unreadable("memory");
        }
    }

    /**
     * Reads what lies in an OLE2 container: .xls (and .et, which is the same), a package that anybody may open, or says what
     * else it is. Pictures count for nothing: a workbook is as large as what else it holds.
     */
    static final class OleReader {
        private static final String BOOK = "Workbook";
        private static final String PACKAGE = "EncryptedPackage";

        private final Budget budget;

        OleReader(Budget budget) {
            this.budget = budget;
        }

        RawWorkbook read(byte[] bytes) {
            try (POIFSFileSystem container = Poi.call(() -> new POIFSFileSystem(new ByteArrayInputStream(bytes)))) {
                DirectoryNode root = container.getRoot();
                if (root.hasEntryCaseInsensitive(PACKAGE)) {
                    return OoxmlReader.read(DefaultPassword.open(container, bytes.length), budget);
                }
                refuseOthers(root);
                byte[] stream = stream(root, bytes.length);
                BiffScan scan = BiffScan.of(stream, budget);
                boolean asItIs = !scan.isMended() && scan.drawn() == 0;
                return asItIs ? XlsReader.read(root, scan, budget) : undrawn(scan);
            } catch (IOException e) {
                throw Refused.damaged("ole2");
            }
        }

        /** The workbook without its pictures, which POI would keep several times. */
        private RawWorkbook undrawn(BiffScan scan) throws IOException {
            try (POIFSFileSystem slim = new POIFSFileSystem()) {
                slim.createDocument(new ByteArrayInputStream(scan.undrawn()), BOOK);
                return XlsReader.read(slim.getRoot(), scan, budget);
            }
        }

        private static void refuseOthers(DirectoryNode root) {
            if (root.hasEntryCaseInsensitive("WordDocument") || root.hasEntryCaseInsensitive("PowerPoint Document")) {
                throw Refused.unreadable("document");
            }
            if (!root.hasEntryCaseInsensitive(BOOK)) {
                throw Refused.unreadable(root.hasEntryCaseInsensitive("Book") ? "old.excel" : "ole2");
            }
        }

        /** The workbook's stream; it can't be longer than the file it lies in. */
        private static byte[] stream(DirectoryNode root, int fileLength) {
            return Poi.call(() -> {
                try (InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive(BOOK))) {
                    return stream.readNBytes(fileLength);
                }
            });
        }
    }

    /** Tells file kinds apart by their first bytes. */
    public static final class Sniffer {
        private static final int LOOKED_AT = 4096;
        private static final Map<FileKind, byte[][]> STARTS = starts();

        private Sniffer() {}

        static FileKind kind(byte[] bytes) {
            if (bytes.length == 0) {
                return FileKind.EMPTY;
            }
            for (Map.Entry<FileKind, byte[][]> entry : STARTS.entrySet()) {
                for (byte[] start : entry.getValue()) {
                    if (Bytes.at(bytes, 0, start)) {
                        return entry.getKey();
                    }
                }
            }
            return textKind(bytes);
        }

        private static Map<FileKind, byte[][]> starts() {
            Map<FileKind, byte[][]> starts = new LinkedHashMap<>();
            starts.put(FileKind.ZIP, new byte[][] {Bytes.of('P', 'K', 3, 4), Bytes.of('P', 'K', 5, 6)});
            starts.put(FileKind.OLE2, new byte[][] {Bytes.of(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)});
            starts.put(FileKind.OLD_EXCEL, new byte[][] {
                Bytes.of(0x09, 0x00, 0x04, 0x00), Bytes.of(0x09, 0x02, 0x06, 0x00), Bytes.of(0x09, 0x04, 0x06, 0x00)
            });
            starts.put(FileKind.PDF, new byte[][] {Bytes.of('%', 'P', 'D', 'F')});
            starts.put(FileKind.IMAGE, new byte[][] {
                Bytes.of(0x89, 'P', 'N', 'G'),
                Bytes.of(0xFF, 0xD8, 0xFF),
                Bytes.of('G', 'I', 'F', '8'),
                Bytes.of('I', 'I', '*', 0),
                Bytes.of('M', 'M', 0, '*'),
                Bytes.of('R', 'I', 'F', 'F')
            });
            starts.put(
                    FileKind.ARCHIVE,
                    new byte[][] {Bytes.of('R', 'a', 'r', '!'), Bytes.of('7', 'z', 0xBC, 0xAF), Bytes.of(0x1F, 0x8B)});
            return starts;
        }

        private static FileKind textKind(byte[] bytes) {
            int length = Math.min(bytes.length, LOOKED_AT);
            boolean wide = Bytes.at(bytes, 0, Bytes.of(0xFF, 0xFE)) || Bytes.at(bytes, 0, Bytes.of(0xFE, 0xFF));
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                if (bytes[i] == 0 && !wide) {
                    return FileKind.UNKNOWN;
                }
                if (bytes[i] != 0) {
                    text.append(new String(bytes, i, 1, StandardCharsets.ISO_8859_1));
                }
            }
            return textKind(text.toString().toLowerCase(Locale.ROOT));
        }

        private static FileKind textKind(String text) {
            boolean marked = text.contains("<");
            if (marked && text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
                return FileKind.XML_SPREADSHEET;
            }
            boolean page = text.contains("<html") || text.contains("<!doctype html") || text.contains("<table");
            return page || text.contains("mime-version:") ? FileKind.HTML : FileKind.TEXT;
        }

        /** Looking for byte sequences. */
        public static final class Bytes {
            private Bytes() {}

            /** Whether {@code bytes} hold {@code sequence} at {@code from}. */
            public static boolean at(byte[] bytes, int from, byte[] sequence) {
                int to = from + sequence.length;
                return to <= bytes.length && Arrays.equals(bytes, from, to, sequence, 0, sequence.length);
            }

            /** The bytes whose values are given, 0 to 255. */
            public static byte[] of(int... values) {
                byte[] bytes = new byte[values.length];
                for (int i = 0; i < values.length; i++) {
                    bytes[i] = (byte) values[i];
                }
                return bytes;
            }
        }
    }

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

    /**
     * Reads .xlsx and .xlsm part by part, in bounded memory. Own code down to the zip: POI's package layer costs 0.2 s at
     * every start and hides which part is missing.
     */
    static final class OoxmlReader {
        private static final Set<String> WITHOUT_CELLS =
                Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

        private final PackageParts parts;
        private final Budget budget;

        private OoxmlReader(PackageParts parts, Budget budget) {
            this.parts = parts;
            this.budget = budget;
        }

        static RawWorkbook read(byte[] zip, Budget budget) {
            try {
                PackageParts parts = PackageParts.open(zip, budget);
                return new OoxmlReader(parts, budget).read(ZipKind.mainPart(parts));
            } catch (BadPackage e) {
                throw refused(e);
            }
        }

        private static Refused refused(BadPackage e) {
            return switch (e.flaw()) {
                case ENCRYPTED -> Refused.unreadable("encrypted");
                case DOCTYPE -> Refused.unreadable("doctype");
                case TWICE -> Refused.damaged("part.twice", e.detail());
                case CHECKSUM -> Refused.damaged("checksum", e.detail());
                case NO_XML -> Refused.damaged("xml", e.detail());
                case DEPTH -> Refused.tooLarge("depth", e.detail());
                case ATTRIBUTES -> Refused.tooLarge("attributes", e.detail());
                case NAMESPACES -> Refused.tooLarge("namespaces", e.detail());
                case SILENCE -> Refused.tooLarge("silence", e.detail());
                case NO_ZIP, LARGE, ODD -> Refused.damaged("zip");
            };
        }

        /** The workbook whose main part is {@code main}. */
        private RawWorkbook read(String main) {
            WorkbookPart workbook = new WorkbookPart(budget);
            required(main, workbook);
            Relationships related = Relationships.of(main, parts);
            SharedStrings strings = new SharedStrings(budget);
            optional(related, "sharedStrings", strings);
            CellStyles styles = new CellStyles(workbook.date1904(), budget);
            optional(related, "styles", styles);
            List<String> empty = new ArrayList<>();
            List<RawSheet> sheets = new ArrayList<>();
            for (WorkbookPart.Sheet sheet : workbook.sheets()) {
                Optional<Relationships.Target> target = related.byId(sheet.relationship());
                if (target.isEmpty()) {
                    empty.add(sheet.name());
                } else if (!WITHOUT_CELLS.contains(target.get().kind())) {
                    SheetPart part = new SheetPart(sheet.name(), strings, styles, budget);
                    if (!parts.parse(target.get().part(), part)) {
                        throw Refused.damaged("sheet", sheet.name());
                    }
                    sheets.add(part.sheet(sheet.hidden()));
                }
            }
            if (sheets.isEmpty()) {
                throw empty.isEmpty() ? Refused.unreadable("no.sheet") : Refused.damaged("sheet", empty.get(0));
            }
            return new RawWorkbook(sheets, new Gaps(empty, styles.areMissed(), strings.areMissed()));
        }

        /** A part that other programs do without. */
        private void optional(Relationships related, String kind, PartHandler handler) {
            related.byKind(kind).ifPresent(part -> parts.parse(part, handler));
        }

        private void required(String part, PartHandler handler) {
            if (!parts.parse(part, handler)) {
                throw Refused.damaged("part", part);
            }
        }

        /** Finds the workbook in a zip, or says what else the zip is. */
        static final class ZipKind {
            private ZipKind() {}

            /** The workbook's main part. */
            static String mainPart(PackageParts parts) {
                String main =
                        Relationships.of("", parts).byKind("officeDocument").orElseThrow(() -> without(parts));
                if (main.endsWith(".bin")) {
                    throw Refused.unreadable("xlsb");
                }
                if (main.startsWith("word/") || main.startsWith("ppt/")) {
                    throw Refused.unreadable("document");
                }
                return main;
            }

            private static Refused without(PackageParts parts) {
                if (parts.has("xl/workbook.xml")) {
                    return Refused.damaged("part", "_rels/.rels");
                }
                if (parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
                    return Refused.unreadable("ods");
                }
                boolean workbooks = parts.names().stream().anyMatch(name -> name.matches(".*\\.(xlsx|xlsm|xls|et)"));
                return Refused.unreadable(workbooks ? "zip.of.workbooks" : "zip");
            }
        }

        /** Hears workbook.xml: the sheets in order and which calendar the dates count in. */
        static final class WorkbookPart extends PartHandler {
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
    }
}
