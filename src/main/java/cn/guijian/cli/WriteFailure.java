package cn.guijian.cli;

import cn.guijian.model.Texts;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a file could not be written, in words for the user: what Java says begins with the name of a class. */
final class WriteFailure {
    /** How operating systems say it. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "full", List.of("no space left", "not enough space", "quota"),
            "read-only", List.of("read-only"),
            "no-folder", List.of("not a directory"),
            "folder", List.of("is a directory"),
            "denied", List.of("permission denied", "access is denied", "being used by another"));

    private WriteFailure() {}

    static String reason(@Nullable Throwable fault) {
        if (fault instanceof AccessDeniedException) {
            return Texts.text("cli.write.denied");
        }
        if (fault instanceof FileAlreadyExistsException || fault instanceof NotDirectoryException) {
            return Texts.text("cli.write.no-folder");
        }
        if (fault instanceof NoSuchFileException) {
            return Texts.text("cli.write.nowhere");
        }
        String said = said(fault);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(said.toLowerCase(Locale.ROOT)::contains))
                .findFirst()
                .map(entry -> Texts.text("cli.write." + entry.getKey()))
                .orElseGet(
                        () -> said.isBlank() ? Texts.text("cli.write.unknown") : Texts.text("cli.write.other", said));
    }

    private static String said(@Nullable Throwable fault) {
        Optional<String> said = fault instanceof FileSystemException system
                ? Optional.ofNullable(system.getReason())
                : Optional.ofNullable(fault).map(Throwable::getMessage);
        return said.orElse("");
    }
}
