package cn.guijian.cli;

import cn.guijian.app.Explainer;
import cn.guijian.app.Ruleset;
import cn.guijian.model.Period;
import cn.guijian.model.Printable;
import cn.guijian.model.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules explain PATH --rule R0501 --indicator Z02}: why a rule fired, and why it did not. */
@Command(name = "explain", aliases = "解释", resourceBundle = "cn.guijian.cli.usage")
final class RulesExplainCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "path")
    private List<Path> paths = List.of();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--rule", paramLabel = "R0501", split = ",", descriptionKey = "explainRule")
    private Set<String> ids = new HashSet<>();

    @Option(names = "--indicator", paramLabel = "Z02", descriptionKey = "explainIndicator")
    private @Nullable String indicator;

    @Option(names = "--period", paramLabel = "2023Q4", descriptionKey = "period")
    private @Nullable Period period;

    @Option(names = "--history", paramLabel = "DIR", descriptionKey = "history")
    private @Nullable Path history;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10", descriptionKey = "explainLimit")
    private int limit = 10;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "explainFormat")
    private Format format = Format.TEXT;

    @Mixin
    private Streams streams = new Streams();

    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        List<Path> missing = paths.stream().filter(path -> !Files.exists(path)).toList();
        missing.forEach(path -> streams.err()
                .println(Texts.text("cli.path.missing", path, Path.of("").toAbsolutePath())));
        if (!missing.isEmpty()) {
            return ExitCode.UNCHECKED;
        }
        if (history != null && !Files.isDirectory(history)) {
            streams.err().println(Texts.text("cli.folder.missing", history));
            return ExitCode.USAGE;
        }
        if (ids.isEmpty() && indicator == null) {
            streams.err().println(Texts.text("cli.explain.what"));
            return ExitCode.USAGE;
        }
        return rules.with(streams.err(), this::explain);
    }

    private int explain(Path folder, Ruleset ruleset) throws IOException {
        Set<String> wanted =
                ids.stream().map(id -> id.strip().toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        Optional<String> code =
                Optional.ofNullable(indicator).map(c -> c.strip().toUpperCase(Locale.ROOT));
        Explainer explainer = new Explainer(ruleset, folder);
        List<String> unknown = explainer.unknown(wanted);
        unknown.forEach(streams.err()::println);
        boolean noIndicator =
                code.filter(c -> ruleset.catalog().indicator(c).isEmpty()).isPresent();
        if (noIndicator) {
            streams.err().println(Texts.text("cli.explain.unknown-indicator", code.orElse("")));
        }
        if (noIndicator || !unknown.isEmpty()) {
            return ExitCode.USAGE;
        }
        Explainer.Answer answer = explainer.explain(new Explainer.Question(
                paths, Optional.ofNullable(period), Optional.ofNullable(history), wanted, code, limit));
        print(answer);
        if (answer.explanations().isEmpty() && answer.unread().isEmpty()) {
            streams.err().println(Texts.text("cli.explain.nothing"));
        }
        return answer.explanations().isEmpty() || !answer.unread().isEmpty() ? ExitCode.UNCHECKED : ExitCode.CLEAN;
    }

    private void print(Explainer.Answer answer) throws IOException {
        if (format == Format.JSON) {
            streams.out().print(Printable.json(new String(Explainer.json(answer), StandardCharsets.UTF_8)));
            streams.out().flush();
            return;
        }
        new ExplanationText(streams.out(), ids.isEmpty()).print(answer.explanations());
        answer.unread().forEach(streams.err()::println);
    }
}
