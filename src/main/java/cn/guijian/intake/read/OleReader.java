package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads what lies in an OLE2 container: .xls (and .et, which is the same), a package that anybody may open, or says what
 * else it is. Pictures count for nothing: a workbook is as large as what else it holds.
 */
final class OleReader {
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
