package cn.guijian.report.annotate.xls;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.annotate.mark.BoxSize;
import cn.guijian.report.annotate.mark.FindingList;
import cn.guijian.report.annotate.mark.MarkText;
import cn.guijian.report.annotate.mark.Marks;
import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import cn.guijian.report.paper.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;

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

    /**
     * Comments and drawn objects of a .xls file, counted in its records. POI passes over a drawing that it can't read, with no
     * more than a line in the log: it shows none of its comments, and writing the sheet would lose them.
     *
     * @param notes comments
     * @param objects their boxes, pictures, charts, controls
     */
    private record XlsDrawings(int notes, int objects) {
        private static final String STREAM = "Workbook";
        private static final int NOTE = 0x1C;
        private static final int OBJECT = 0x5D;
        private static final int HEADER = 4;

        static XlsDrawings of(byte[] file) throws IOException {
            try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file));
                    InputStream in = files.createDocumentInputStream(STREAM)) {
                return of(ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
            }
        }

        private static XlsDrawings of(ByteBuffer stream) {
            int notes = 0;
            int objects = 0;
            int at = 0;
            while (at + HEADER <= stream.capacity()) {
                int sid = Short.toUnsignedInt(stream.getShort(at));
                notes += sid == NOTE ? 1 : 0;
                objects += sid == OBJECT ? 1 : 0;
                at += HEADER + Short.toUnsignedInt(stream.getShort(at + 2));
            }
            return new XlsDrawings(notes, objects);
        }

        /** @throws Unmarkable when POI does not see every comment */
        void requireAllReadBy(HSSFWorkbook workbook) {
            int read = 0;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                read += workbook.getSheetAt(i).getCellComments().size();
            }
            if (read != notes) {
                throw new Unmarkable(Reason.ODD, "comments " + notes + ", read " + read);
            }
        }

        /** @throws Unmarkable when something got lost in writing */
        void requireAllKeptIn(XlsDrawings written) {
            if (written.notes < notes || written.objects < objects) {
                throw new Unmarkable(Reason.ODD, this + " became " + written);
            }
        }
    }

    /** Marks the cells of a sheet of a .xls workbook. */
    private static final class XlsMarks {
        private static final int COLUMNS = 4;
        private static final int PIXELS_PER_ROW = 18;
        private static final int MOST_ROWS = 30;
        private static final int MOST = 12;

        private final HSSFSheet sheet;
        private final XlsStyles styles;

        XlsMarks(HSSFSheet sheet, XlsStyles styles) {
            this.sheet = sheet;
            this.styles = styles;
        }

        void mark(SortedMap<CellAddress, List<Row>> marks) {
            Marks.shown(marks, sheet.getMergedRegions()).forEach((place, findings) -> {
                if (place.getRow() <= SpreadsheetVersion.EXCEL97.getLastRowIndex()
                        && place.getColumn() <= SpreadsheetVersion.EXCEL97.getLastColumnIndex()) {
                    mark(cell(place), findings);
                }
            });
        }

        private void mark(HSSFCell cell, List<Row> findings) {
            cell.setCellStyle(styles.marked(cell, Marks.worst(findings)));
            String ours = findings.stream()
                    .limit(MOST)
                    .map(f -> MarkText.of(f).plain())
                    .collect(Collectors.joining("\n\n"));
            String more = findings.size() > MOST ? "\n\n" + text("print.comment.more", findings.size() - MOST) : "";
            HSSFComment there = cell.getCellComment();
            if (there != null) {
                there.setString(new HSSFRichTextString(there.getString().getString() + "\n\n" + ours + more));
                return;
            }
            HSSFPatriarch drawing =
                    sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
            HSSFComment comment = drawing.createCellComment(anchor(cell, ours));
            comment.setString(new HSSFRichTextString(ours + more));
            comment.setAuthor(text("print.author"));
            comment.setVisible(false);
            cell.setCellComment(comment);
        }

        private HSSFCell cell(CellAddress place) {
            HSSFRow row = sheet.getRow(place.getRow()) == null
                    ? sheet.createRow(place.getRow())
                    : sheet.getRow(place.getRow());
            return row.getCell(place.getColumn(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }

        private static HSSFClientAnchor anchor(HSSFCell cell, String text) {
            int left = Math.min(cell.getColumnIndex() + 1, SpreadsheetVersion.EXCEL97.getLastColumnIndex() - COLUMNS);
            int rows = Math.min(BoxSize.of(text).height() / PIXELS_PER_ROW + 1, MOST_ROWS);
            int top =
                    Math.min(Math.max(cell.getRowIndex() - 1, 0), SpreadsheetVersion.EXCEL97.getLastRowIndex() - rows);
            return new HSSFClientAnchor(0, 0, 0, 0, (short) left, top, (short) (left + COLUMNS), top + rows);
        }
    }
}
