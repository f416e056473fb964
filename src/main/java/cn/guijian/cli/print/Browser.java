package cn.guijian.cli.print;

import cn.guijian.model.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens an address in the browser of whoever started the program. */
public final class Browser {
    private Browser() {}

    /** Opens it; where that can't be done, says so in words. */
    public static Optional<String> open(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Texts.text("cli.open.failed", address));
        }
    }
}
