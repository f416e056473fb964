package cn.guijian.intake;

import java.util.concurrent.Callable;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;

/**
 * Calls of POI's binary reader. On damaged records it throws whatever its arrays, casts and buffers throw, so any
 * exception means a damaged file; therefore nothing but POI's own calls may stand inside.
 */
final class Poi {
    private Poi() {}

    static <T> T call(Callable<T> call) {
        try {
            return call.call();
        } catch (EncryptedDocumentException e) {
            throw Refused.unreadable("encrypted");
        } catch (OldExcelFormatException e) {
            throw Refused.unreadable("old.excel");
        } catch (Exception e) {
            throw Refused.damaged("ole2");
        }
    }
}
