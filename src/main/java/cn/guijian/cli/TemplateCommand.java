package cn.guijian.cli;

import cn.guijian.cli.print.Terminal;
import cn.guijian.model.Period;
import cn.guijian.model.Spelling;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.Templates;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guijian template}: writes the blank workbook, and with a period one for each unit. */
@Command(name = "template", aliases = "模板")
final class TemplateCommand implements Callable<Integer> {
    private static final String GENERAL = "quarterly-submission.xlsx";

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", descriptionKey = "templateOut")
    private @Nullable Path named;

    @Option(names = "--period", paramLabel = "${bundle:label.period}", descriptionKey = "templatePeriod")
    private @Nullable Period period;

    @Option(names = "--unit", paramLabel = "${bundle:label.unit}", descriptionKey = "templateUnit")
    private List<String> units = new ArrayList<>();

    @Mixin
    private Streams streams = new Streams();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = streams.err();
        return rules.with(streams, ruleset -> write(ruleset, err));
    }

    private int write(Ruleset ruleset, PrintWriter err) {
        Path out = named == null ? Path.of("templates", ruleset.home().plan()) : named;
        List<ReportingUnit> wanted = new ArrayList<>();
        for (String unit : units) {
            Optional<ReportingUnit> known = ruleset.catalog().unit(unit);
            if (known.isEmpty()) {
                err.println(Texts.text(
                        "cli.unit.unknown",
                        unit,
                        UsageErrors.maybe(Spelling.near(
                                unit,
                                ruleset.catalog().units().stream()
                                        .map(ReportingUnit::name)
                                        .toList()))));
                return ExitCode.USAGE;
            }
            wanted.add(known.get());
        }
        Optional.ofNullable(period)
                .filter(asked -> ruleset.catalog().deadline(asked).isEmpty())
                .ifPresent(asked -> err.println(Texts.text("cli.template.off-plan", asked.code())));
        Templates templates = new Templates(ruleset.catalog());
        try {
            if (wanted.isEmpty() && period == null) {
                write(templates, out.resolve(GENERAL), Optional.empty());
            }
            for (ReportingUnit unit :
                    wanted.isEmpty() && period != null ? ruleset.catalog().units() : wanted) {
                String name = Terminal.holdsChineseNames() ? unit.code() + "-" + unit.name() : unit.code();
                String suffix = period == null ? "" : "-" + period.code();
                write(templates, out.resolve(name + suffix + ".xlsx"), Optional.of(unit));
            }
            return ExitCode.CLEAN;
        } catch (IOException e) {
            err.println(Texts.text("cli.template.unwritable", out.toAbsolutePath(), WriteFailure.reason(e)));
            return ExitCode.USAGE;
        }
    }

    private void write(Templates templates, Path file, Optional<ReportingUnit> unit) throws IOException {
        templates.write(file, unit, Optional.ofNullable(period));
        streams.out().println(Texts.text("cli.template.written", file));
    }
}
