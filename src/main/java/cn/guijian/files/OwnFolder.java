package cn.guijian.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that only this user can write to. Where the file system knows owners and rights (not on Windows, whose
 * {@code %LOCALAPPDATA%} is closed to others as it stands), what somebody else owns or may write is neither read nor
 * replaced: root running in a user's home must not run that user's content.
 */
public record OwnFolder(Path path) {
    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /**
     * The content of a file.
     *
     * @throws IOException when it is not there, is not this user's own, or can't be read
     */
    public byte[] read(String name) throws IOException {
        Path file = path.resolve(name);
        requireOwn(path);
        requireOwn(file);
        return Files.readAllBytes(file);
    }

    /**
     * Writes a file beside its place and moves it there, so that another process sees the old content or the new.
     *
     * @throws IOException when the folder is not this user's own or can't be written to
     */
    public void write(String name, byte[] content) throws IOException {
        create();
        Path beside = Files.createTempFile(path, "." + name, ".part", rights("rw-------"));
        try {
            Files.write(beside, content);
            WholeFile.move(beside, path.resolve(name));
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Makes the folder if there is none.
     *
     * @throws IOException when it can't be made or is not this user's own
     */
    void create() throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(path) && parent != null) {
            Files.createDirectories(parent);
            Files.createDirectories(path, rights("rwx------"));
        }
        requireOwn(path);
    }

    private FileAttribute<?>[] rights(String rights) {
        return knowsRights()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private boolean knowsRights() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void requireOwn(Path place) throws IOException {
        if (!knowsRights()) {
            return;
        }
        PosixFileAttributes attributes = Files.getFileAttributeView(
                        place, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
        if (!attributes.owner().equals(user())
                || attributes.permissions().stream().anyMatch(OF_OTHERS::contains)) {
            throw new IOException(place + " belongs to " + attributes.owner() + " with rights "
                    + PosixFilePermissions.toString(attributes.permissions()));
        }
    }

    private UserPrincipal user() throws IOException {
        return path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name", ""));
    }

    /** Leaves of the files with this ending only so many, those that were written last. */
    public void removeOld(String ending, int kept) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            List<Path> stored = files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path file : stored.stream().skip(kept).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
