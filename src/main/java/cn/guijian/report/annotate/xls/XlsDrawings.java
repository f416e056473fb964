package cn.guijian.report.annotate.xls;

import cn.guijian.report.annotate.mark.Unmarkable;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Comments and drawn objects of a .xls file, counted in its records. POI passes over a drawing that it can't read, with no
 * more than a line in the log: it shows none of its comments, and writing the sheet would lose them.
 *
 * @param notes comments
 * @param objects their boxes, pictures, charts, controls
 */
record XlsDrawings(int notes, int objects) {
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
