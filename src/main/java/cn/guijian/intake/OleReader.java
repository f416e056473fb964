package cn.guijian.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads what lies in an OLE2 container: .xls (and .et, which is the same), or says what else it is. */
final class OleReader {
    private static final String BOOK = "Workbook";

    private final Budget budget;

    OleReader(Budget budget) {
        this.budget = budget;
    }

    RawWorkbook read(byte[] bytes) {
        try (POIFSFileSystem container = Poi.call(() -> new POIFSFileSystem(new ByteArrayInputStream(bytes)))) {
            DirectoryNode root = container.getRoot();
            refuseOthers(root);
            BiffScan scan = BiffScan.of(stream(root, bytes.length), budget);
            return new XlsReader(scan, budget).read(root);
        } catch (IOException e) {
            throw Refused.damaged("ole2");
        }
    }

    private static void refuseOthers(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Refused.unreadable("encrypted");
        }
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
