package cn.guijian.intake.read;

import cn.guijian.intake.grid.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
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
