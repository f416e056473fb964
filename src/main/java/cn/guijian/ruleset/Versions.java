package cn.guijian.ruleset;

import cn.guijian.files.ProgramFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** The versions that results name. */
public final class Versions {
    /** The list stands at a jar's end; it takes half of this. */
    private static final int LIST_OF_ENTRIES = 1 << 18;

    private Versions() {}

    /** Of this program; {@code dev} when it does not run from its jar. */
    public static String guijian() {
        return of(Versions.class);
    }

    /** Of the rule engine. */
    public static String drools() {
        return cn.guijian.engine.fire.RuleBase.droolsVersion();
    }

    /**
     * Tells apart two builds of one version: by the jar's list of its entries, which holds their checksums, or by the time
     * of the newest class.
     *
     * @throws IOException when the program's own files can't be looked at
     */
    public static String build() throws IOException {
        Path program = ProgramFile.path();
        return Files.isDirectory(program) ? newest(program) : entries(program);
    }

    private static String entries(Path jar) throws IOException {
        CRC32C sum = new CRC32C();
        try (FileChannel file = FileChannel.open(jar)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(file.size(), LIST_OF_ENTRIES));
            file.read(end, file.size() - end.capacity());
            sum.update(end.flip());
            return file.size() + "-" + Long.toHexString(sum.getValue());
        }
    }

    private static String newest(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return String.valueOf(
                    files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0));
        }
    }

    private static String of(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("dev");
    }
}
