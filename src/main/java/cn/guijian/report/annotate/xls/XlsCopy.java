package cn.guijian.report.annotate.xls;

import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.Marks;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Marks a .xls workbook through POI, which keeps macros and other streams of the file. */
public final class XlsCopy {
    /** Beyond this POI could take more memory than there is; what was read before has few cells. */
    private static final int MOST_BYTES = 4 << 20;

    private static final String SIGNATURES = "_signatures";
    private static final String XML_SIGNATURES = "_xmlsignatures";

    private XlsCopy() {}

    /** @throws Unmarkable when it can't be marked without harm */
    public static byte[] marked(byte[] original, FindingList list, Marks marks) throws IOException {
        if (original.length > MOST_BYTES) {
            throw new Unmarkable(Reason.LARGE, "xls");
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(original))) {
            refuseSigned(files.getRoot());
            try (HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), true)) {
                refuseProtected(workbook);
                XlsDrawings drawings = XlsDrawings.of(original);
                drawings.requireAllReadBy(workbook);
                XlsStyles styles = new XlsStyles(workbook);
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    HSSFSheet sheet = workbook.getSheetAt(i);
                    new XlsMarks(sheet, styles).mark(marks.of(sheet.getSheetName()));
                }
                new XlsList(workbook, styles, list).write();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                workbook.write(bytes);
                drawings.requireAllKeptIn(XlsDrawings.of(bytes.toByteArray()));
                return bytes.toByteArray();
            }
        } catch (EncryptedDocumentException e) {
            throw new Unmarkable(Reason.ENCRYPTED, String.valueOf(e.getMessage()));
        } catch (Unmarkable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // On damaged records POI throws whatever its arrays and casts throw; one file must not end the run.
            throw new Unmarkable(Reason.ODD, String.valueOf(e));
        }
    }

    private static void refuseSigned(DirectoryNode root) {
        if (root.hasEntry(SIGNATURES) || root.hasEntry(XML_SIGNATURES)) {
            throw new Unmarkable(Reason.SIGNED, "xls");
        }
    }

    private static void refuseProtected(HSSFWorkbook workbook) {
        if (workbook.getInternalWorkbook().findFirstRecordBySid(FilePassRecord.sid) != null) {
            throw new Unmarkable(Reason.ENCRYPTED, "xls");
        }
        if (workbook.getInternalWorkbook().findFirstRecordBySid(ProtectRecord.sid) instanceof ProtectRecord lock
                && lock.getProtect()) {
            throw new Unmarkable(Reason.LOCKED, "xls");
        }
    }
}
