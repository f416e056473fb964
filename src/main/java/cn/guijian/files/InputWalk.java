package cn.guijian.files;

import cn.guijian.files.Inputs.Source;
import cn.guijian.files.Inputs.Workbook;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Trouble;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Goes through what the user named and sorts it; whatever may be a submission and can't be looked at is there as such. */
final class InputWalk {
    /** Files behind the limit that are named one by one; the next one stands for the rest. */
    private static final int NAMED = 100;

    private final InputLimits limits;
    private final List<Workbook> workbooks = new ArrayList<>();
    private final List<Workbook> beyond = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private int files;
    private int zipBytes;

    InputWalk(InputLimits limits) {
        this.limits = limits;
    }

    /** Takes in what the user named. */
    void named(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            folder(path);
        } else {
            String name = String.valueOf(path.getFileName());
            file(path, name, Looks.of(name, () -> new ByteArrayInputStream(new byte[0])));
        }
    }

    /** All that was found, what is behind the limit as not looked at. */
    Inputs inputs() {
        List<Workbook> all = new ArrayList<>(workbooks);
        for (Workbook left : beyond.subList(0, Math.min(beyond.size(), NAMED))) {
            all.add(closed(left.path(), left.name(), tooLarge("workbooks", limits.workbooks())));
        }
        if (beyond.size() > NAMED) {
            Workbook first = beyond.get(NAMED);
            all.add(closed(
                    first.path(),
                    first.name(),
                    Trouble.ofFile(
                            Trouble.Type.FILE_TOO_LARGE,
                            Texts.text(
                                    "inputs.limit.rest",
                                    beyond.size() - NAMED,
                                    beyond.get(beyond.size() - 1).name()),
                            Texts.text("inputs.limit.workbooks.value", limits.workbooks()),
                            Texts.text("inputs.limit.workbooks.advice"))));
        }
        return new Inputs(all, ignored);
    }

    private void folder(Path named) throws IOException {
        // Of a link to a folder a walk would see the link alone.
        Path folder = named.toRealPath();
        FolderWalk walk = FolderWalk.below(folder, limits.files() - files, limits.folders());
        files += walk.found().size();
        for (Path file : walk.found()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (Files.isDirectory(file)) {
                notEntered(folder, file, name);
            } else {
                Looks looks = Looks.of(name, () -> content(file));
                sort(looks, name, () -> file(file, name, looks));
            }
        }
        if (walk.isCut()) {
            add(closed(folder, String.valueOf(named.getFileName()), tooLarge("files", limits.files())));
        }
    }

    /** Of a pipe or a device nobody reads without waiting. */
    private static InputStream content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no regular file " + file);
        }
        return Files.newInputStream(file);
    }

    /** A folder behind a link that leads to what is looked at anyway needs no word. */
    private void notEntered(Path root, Path folder, String name) throws IOException {
        boolean link = Files.isSymbolicLink(folder);
        if (link && folder.toRealPath().startsWith(root)) {
            ignored.add(name);
        } else if (link) {
            add(closed(folder, name, unread("link")));
        } else if (Files.isReadable(folder)) {
            add(closed(folder, name, tooLarge("folders", limits.folders())));
        } else {
            add(new Workbook(folder, name, new Source.File()));
        }
    }

    private void sort(Looks looks, String name, Runnable take) {
        switch (looks) {
            case WORKBOOK, ZIP -> take.run();
            case OTHER -> ignored.add(name);
            case HIDDEN -> {}
        }
    }

    /** A zip that can't be opened goes to intake, which says what is wrong with it. */
    private void file(Path file, String name, Looks looks) {
        // A pipe would keep the opening of a zip waiting for ever.
        Optional<ZipFolder> zip =
                looks == Looks.ZIP && Files.isRegularFile(file) ? ZipFolder.of(file, limits.files()) : Optional.empty();
        zip.ifPresentOrElse(open -> zip(open, file, name, 1), () -> add(new Workbook(file, name, new Source.File())));
    }

    private void zip(ZipFolder zip, Path file, String name, int level) {
        Set<String> all = Set.copyOf(zip.names());
        String last = "";
        for (String entry : zip.names()) {
            String shown = name + "/" + entry.replace('\\', '/');
            if (++files > limits.files()) {
                add(closed(file, name, tooLarge("files", limits.files())));
                return;
            }
            if (!OwnReports.isOne(entry, all::contains)) {
                entry(new Source.Entry(zip, entry), entry.equals(last), new Place(file, shown, level));
            }
            last = entry;
        }
    }

    /**
     * Where an entry of a zip is.
     *
     * @param level of how many zips it lies in
     */
    private record Place(Path file, String shown, int level) {}

    private void entry(Source.Entry entry, boolean again, Place place) {
        Looks looks = Looks.of(place.shown(), () -> new ByteArrayInputStream(entry.start(Looks.START)));
        sort(looks, place.shown(), () -> {
            if (again) {
                add(closed(place.file(), place.shown(), unread("twice")));
            } else if (looks != Looks.ZIP) {
                add(new Workbook(place.file(), place.shown(), entry));
            } else if (place.level() == limits.zips()) {
                add(closed(place.file(), place.shown(), tooLarge("zips", limits.zips())));
            } else {
                zipInZip(entry, place);
            }
        });
    }

    private void zipInZip(Source.Entry entry, Place place) {
        int most = limits.zipBytes() - zipBytes;
        byte[] bytes;
        try {
            bytes = entry.start(most + 1);
        } catch (IOException e) { // reading it as a workbook will say so
            bytes = new byte[0];
        }
        if (bytes.length > most) {
            add(closed(place.file(), place.shown(), tooLarge("zip-bytes", limits.zipBytes() >> 20)));
            return;
        }
        zipBytes += bytes.length;
        ZipInZip.of(bytes, limits.files())
                .ifPresentOrElse(
                        zip -> zip(zip, place.file(), place.shown(), place.level() + 1),
                        () -> add(new Workbook(place.file(), place.shown(), entry)));
    }

    private void add(Workbook workbook) {
        (workbooks.size() < limits.workbooks() ? workbooks : beyond).add(workbook);
    }

    private static Workbook closed(Path path, String name, Trouble trouble) {
        return new Workbook(path, name, new Source.Closed(trouble));
    }

    private static Trouble unread(String key) {
        return Trouble.ofFile(
                Trouble.Type.FILE_UNREADABLE,
                Texts.text("inputs." + key + ".cause"),
                Texts.text("inputs." + key + ".remedy"),
                Texts.text("inputs." + key + ".remedy"));
    }

    private static Trouble tooLarge(String key, int most) {
        return Trouble.ofFile(
                Trouble.Type.FILE_TOO_LARGE,
                Texts.text("inputs.limit." + key),
                Texts.text("inputs.limit." + key + ".value", most),
                Texts.text("inputs.limit." + key + ".advice"));
    }

    /** A zip that lay in another one, held in memory as long as anybody asks for it. */
    private static final class ZipInZip implements ZipFolder {
        private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

        private final ZipFile zip;
        private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        private ZipInZip(ZipFile zip) {
            this.zip = zip;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory()) {
                    String name = ZipNames.decode(entry.getRawName());
                    names.add(name);
                    entries.put(name, entry);
                }
            }
            Collections.sort(names);
        }

        /** Empty when the bytes are no zip, or one of more entries than {@code most}. */
        static Optional<ZipFolder> of(byte[] bytes, int most) {
            if (count(bytes) > most) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new ZipInZip(ZipFile.builder().setByteArray(bytes).get()));
            } catch (IOException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** What its directory may hold at most, whatever its end says. */
        private static int count(byte[] bytes) {
            int count = 0;
            for (int i = 0; i + DIRECTORY_ENTRY.length <= bytes.length; i++) {
                if (bytes[i] == DIRECTORY_ENTRY[0]
                        && bytes[i + 1] == DIRECTORY_ENTRY[1]
                        && bytes[i + 2] == DIRECTORY_ENTRY[2]
                        && bytes[i + 3] == DIRECTORY_ENTRY[3]) {
                    count++;
                }
            }
            return count;
        }

        @Override
        public List<String> names() {
            return Collections.unmodifiableList(names);
        }

        @Override
        public synchronized byte[] start(String name, int most) throws IOException {
            ZipArchiveEntry entry = entries.get(name);
            if (entry == null) {
                throw new IOException("no entry " + name);
            }
            try (InputStream stream = zip.getInputStream(entry)) {
                return stream.readNBytes(most);
            }
        }

        @Override
        public Closeable open() {
            return () -> {};
        }
    }

    /**
     * What a file in a folder or zip looks like by its name, and only where the name does not say it, by its first bytes.
     * What may be a submission is read or named; what plainly is none is counted.
     */
    public enum Looks {
        /** To be read, be it only to say that its format can't be. */
        WORKBOOK,
        /** To be opened. */
        ZIP,
        /** Plainly no submission. */
        OTHER,
        /** What a program leaves beside files for itself: not even counted. */
        HIDDEN;

        private static final Set<String> SUBMISSIONS =
                Set.of(("xlsx xlsm xls xlsb xltx xltm xlt et ett ods ots fods csv tsv numbers"
                                + " rar 7z tar gz tgz bz2 xz zst z cab arj lzh iso zipx 001 z01")
                        .split(" "));
        private static final Set<String> OTHERS =
                Set.of(("doc docx docm dot dotx wps wpt rtf odt txt md pdf ofd ppt pptx pps ppsx dps pot potx odp"
                                + " png jpg jpeg gif bmp tif tiff webp heic svg ico psd mp3 mp4 m4a wav avi mov mkv amr"
                                + " ini db lnk url log html htm mht mhtml xml json drl css js eml msg ics vcf exe msi dll bat cmd"
                                + " sh jar apk dwg dxf vsd vsdx mpp ttf otf sha256 md5 sig p7s")
                        .split(" "));
        /** Lists that lie beside our own samples. */
        private static final Set<String> OWN = Set.of("expected.csv");

        static final int START = 8;
        private static final List<byte[]> STARTS = List.of(
                bytes('P', 'K', 3, 4),
                bytes(0xD0, 0xCF, 0x11, 0xE0),
                bytes('R', 'a', 'r', '!'),
                bytes('7', 'z', 0xBC, 0xAF),
                bytes(0x1F, 0x8B));

        /** Opens a file to be looked into. */
        interface Content {
            InputStream open() throws IOException;
        }

        /**
         * What a file looks like.
         *
         * @param name its path, with forward slashes
         */
        static Looks of(String name, Content content) {
            String last = last(name);
            if (last.startsWith("~$") || last.startsWith(".") || name.contains("__MACOSX/")) {
                return HIDDEN;
            }
            String ending = last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (ending.equals("zip")) {
                return ZIP;
            }
            if (OWN.contains(last) || OTHERS.contains(ending)) {
                return OTHER;
            }
            return SUBMISSIONS.contains(ending) || startsLikeOne(content) ? WORKBOOK : OTHER;
        }

        /** One that can't be opened may be anything. */
        private static boolean startsLikeOne(Content content) {
            try (InputStream stream = content.open()) {
                byte[] start = stream.readNBytes(START);
                return STARTS.stream()
                        .anyMatch(known -> start.length >= known.length
                                && Arrays.equals(start, 0, known.length, known, 0, known.length));
            } catch (IOException e) {
                return true;
            }
        }

        private static byte[] bytes(int... values) {
            byte[] bytes = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                bytes[i] = (byte) values[i];
            }
            return bytes;
        }

        static String last(String name) {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }
}
