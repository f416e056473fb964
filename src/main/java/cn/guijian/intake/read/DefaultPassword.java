package cn.guijian.intake.read;

import cn.guijian.intake.grid.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens workbooks that are encrypted with the password that every program knows: so those are stored whose structure is
 * protected, and nobody is asked for it when they are opened.
 */
final class DefaultPassword {
    /** Excel makes 100,000 rounds; a file that asks for many more only wants to keep us busy. */
    private static final int MOST_ROUNDS = 1_000_000;

    private DefaultPassword() {}

    /** The package inside, at most {@code most} bytes and one more; refused when it has a password of its own. */
    static byte[] open(POIFSFileSystem container, int most) {
        Decryptor decryptor = opened(container);
        return Poi.call(() -> {
            try (InputStream stream = decryptor.getDataStream(container)) {
                return stream.readNBytes(most + 1);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        });
    }

    /**
     * How many texts an encrypted .xls says that it has.
     *
     * @param pass where its stream says how it is encrypted
     * @param end behind that record
     */
    static int texts(byte[] stream, int pass, int end) {
        return Poi.call(() -> {
            RecordInputStream how = new RecordInputStream(new ByteArrayInputStream(stream, pass, end - pass));
            how.nextRecord();
            EncryptionInfo info = new FilePassRecord(how).getEncryptionInfo();
            refuseOwn(info);
            InputStream rest = new ByteArrayInputStream(stream, end, stream.length - end);
            RecordInputStream records = new RecordInputStream(rest, info, end);
            while (records.hasNextRecord()) {
                records.nextRecord();
                if (records.getSid() == SSTRecord.sid) {
                    records.readInt();
                    return records.readInt();
                }
                records.readRemainder();
            }
            return 0;
        });
    }

    private static void refuseOwn(EncryptionInfo info) throws IOException {
        try {
            if (!info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new EncryptedDocumentException("a password of its own");
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** What nobody can make out is taken for another encryption. */
    private static Decryptor opened(POIFSFileSystem container) {
        Optional<Decryptor> decryptor = Poi.call(() -> {
            try {
                EncryptionInfo info = new EncryptionInfo(container);
                Decryptor found = Decryptor.getInstance(info);
                boolean opens = info.getVerifier().getSpinCount() <= MOST_ROUNDS
                        && found.verifyPassword(Decryptor.DEFAULT_PASSWORD);
                return opens ? Optional.of(found) : Optional.empty();
            } catch (GeneralSecurityException | IOException | RuntimeException e) {
                return Optional.empty();
            }
        });
        return decryptor.orElseThrow(() -> Refused.unreadable("encrypted"));
    }
}
