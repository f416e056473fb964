package cn.guijian.intake.read;

import cn.guijian.intake.grid.Refused;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;

/**
 * Calls of POI's binary reader. On damaged records it throws whatever its arrays, casts and buffers throw, so any
 * exception means a damaged file; therefore nothing but POI's own calls and their unpacking may stand inside.
 */
final class Poi {
    private Poi() {}

    /** A call of POI. */
    @FunctionalInterface
    interface Call<T> {
        T result() throws IOException;
    }

    static <T> T call(Call<T> call) {
        try {
            return call.result();
        } catch (EncryptedDocumentException e) {
            throw Refused.unreadable("encrypted");
        } catch (OldExcelFormatException e) {
            throw Refused.unreadable("old.excel");
        } catch (OutOfMemoryError e) { // what was reckoned was too little: the model goes, and others have room again
            throw Refused.unreadable("memory");
        } catch (IOException | RuntimeException | StackOverflowError e) { // nested records
            throw Refused.damaged("ole2");
        }
    }
}
