package cn.guijian.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the user's own copies of what can be made anew lie. The launchers know the same places. */
public final class CachePlace {
    private CachePlace() {}

    /** Of the user who runs the program. */
    public static Optional<Path> ofUser() {
        return of(System.getenv(), System.getProperty("user.home", ""));
    }

    /**
     * {@code GUIJIAN_CACHE}, else {@code guijian} in {@code XDG_CACHE_HOME}, in Windows' {@code LOCALAPPDATA}, or in the
     * home folder's {@code .cache}.
     */
    public static Optional<Path> of(Map<String, String> environment, String home) {
        Optional<Path> named = path(environment, "GUIJIAN_CACHE");
        return named.or(() -> path(environment, "XDG_CACHE_HOME")
                        .or(() -> path(environment, "LOCALAPPDATA"))
                        .or(() -> path(home).map(folder -> folder.resolve(".cache")))
                        .map(folder -> folder.resolve("guijian")))
                .filter(Path::isAbsolute);
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).flatMap(CachePlace::path);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) { // a Chinese home in a locale that can't hold it
            return Optional.empty();
        }
    }
}
