package cn.guijian.check;

import cn.guijian.files.Inputs;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.report.Originals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a run, read once more for their annotated copies: keeping all of them would fill the memory. */
final class SubmittedFiles implements Originals {
    private final Map<InputFile, Inputs.Workbook> workbooks = new HashMap<>();

    SubmittedFiles(List<Filed> files) {
        files.forEach(f -> workbooks.put(f.intake().input(), f.workbook()));
    }

    @Override
    public Optional<byte[]> read(InputFile input) {
        Optional<Inputs.Workbook> workbook = Optional.ofNullable(workbooks.get(input));
        try {
            return workbook.isEmpty()
                    ? Optional.empty()
                    : Optional.of(bytes(workbook.get(), (int) input.bytes()))
                            .filter(bytes -> Fingerprint.sha256(bytes).equals(input.sha256()));
        } catch (IOException e) { // gone, locked or renamed since it was checked
            return Optional.empty();
        }
    }

    private static byte[] bytes(Inputs.Workbook workbook, int size) throws IOException {
        if (workbook.source() instanceof Inputs.Source.Entry entry) {
            return entry.start(size + 1);
        }
        try (InputStream stream = Files.newInputStream(workbook.path())) {
            return stream.readNBytes(size + 1);
        }
    }
}
