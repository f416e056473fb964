package cn.guijian.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.Programs;
import cn.guijian.check.Checks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** LibreOffice: where it is not installed a test says that it was skipped, and CI refuses the skip. */
public final class Office {
    private static final Optional<Path> PROGRAM = Programs.find("soffice", "libreoffice");
    private static final int SECONDS = 180;

    private Office() {}

    /** One for the run: a new one costs more than a conversion. Only one LibreOffice at a time may use it. */
    private static final class Profile {
        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("guijian-office");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try {
                Checks.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Opens a document and saves it again.
     *
     * @param folder for the document and the result
     * @param to what LibreOffice calls the format, its ending first: {@code xlsx:Calc MS Excel 2007 XML}
     */
    public static synchronized byte[] convert(Path folder, String fileName, byte[] document, String to)
            throws IOException, InterruptedException {
        Path program = Programs.need(PROGRAM, "soffice", fileName + " was not opened");
        Path file = Files.write(folder.resolve(fileName), document);
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + Profile.FOLDER.toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.resolve("out").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        String ending = to.replaceFirst(":.*", "");
        return Files.readAllBytes(folder.resolve("out").resolve(fileName.replaceFirst("[^.]+$", ending)));
    }
}
