package cn.guijian.cli;

import cn.guijian.cli.print.ExplanationText;
import cn.guijian.cli.print.OptionNumber;
import cn.guijian.model.Period;
import cn.guijian.model.Printable;
import cn.guijian.model.Texts;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.Explainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** {@code rules explain PATH --rule R0507 --indicator A02}: why a rule fired, and why it did not. */
@Command(name = "explain", aliases = "解释")
final class RulesExplainCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "${bundle:label.path}", descriptionKey = "path")
    private List<Path> paths = List.of();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(
            names = "--rule",
            paramLabel = "${bundle:label.rule}",
            split = Main.COMMAS,
            splitSynopsisLabel = ",",
            descriptionKey = "explainRule")
    private Set<String> ids = new HashSet<>();

    @Option(names = "--indicator", paramLabel = "${bundle:label.indicator}", descriptionKey = "explainIndicator")
    private @Nullable String indicator;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", descriptionKey = "period")
    private @Nullable Period period;

    @Option(names = "--history", paramLabel = "${bundle:label.folder}", descriptionKey = "history")
    private @Nullable Path history;

    @Option(
            names = "--limit",
            paramLabel = "${bundle:label.count}",
            defaultValue = "10",
            converter = OptionNumber.Count.class,
            descriptionKey = "explainLimit")
    private int limit = 10;

    @Option(
            names = "--format",
            paramLabel = "${bundle:label.format}",
            defaultValue = "text",
            descriptionKey = "explainFormat")
    private Format format = Format.text;

    @Mixin
    private Streams streams = new Streams();

    /** What the answer looks like; lower case, as a person types it. */
    enum Format {
        text,
        json
    }

    @Override
    public Integer call() throws IOException {
        if (MissingPaths.say(paths, streams.err()).size() < paths.size()) {
            return ExitCode.UNCHECKED;
        }
        if (MissingPaths.lacksFolder(streams.err(), history)) {
            return ExitCode.USAGE;
        }
        if (ids.isEmpty() && indicator == null) {
            streams.err().println(Texts.text("cli.explain.what"));
            return ExitCode.USAGE;
        }
        return rules.with(streams, this::explain);
    }

    private int explain(Ruleset ruleset) throws IOException {
        Set<String> wanted = ids.stream()
                .map(id -> ruleset.catalog().today(id.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        Optional<String> code =
                Optional.ofNullable(indicator).map(c -> c.strip().toUpperCase(Locale.ROOT));
        Explainer explainer = new Explainer(ruleset);
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
        Explainer.Answer answer = explainer.explain(
                new Explainer.Question(
                        paths, Optional.ofNullable(period), Optional.ofNullable(history), wanted, code, limit),
                streams.progress());
        print(answer);
        if (answer.explanations().isEmpty() && answer.unread().isEmpty()) {
            streams.err().println(Texts.text("cli.explain.nothing"));
        }
        return answer.explanations().isEmpty() || !answer.unread().isEmpty() ? ExitCode.UNCHECKED : ExitCode.CLEAN;
    }

    private void print(Explainer.Answer answer) throws IOException {
        if (format == Format.json) {
            streams.out().print(Printable.json(new String(Explainer.json(answer), StandardCharsets.UTF_8)));
            streams.out().flush();
            return;
        }
        new ExplanationText(streams.out(), ids.isEmpty()).print(answer.explanations());
        answer.unread().forEach(streams.err()::println);
    }
}
