package cn.guijian.cli;

import cn.guijian.model.Texts;
import cn.guijian.model.rules.RuleBook;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.RuleBooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guijian rules book}: writes the rule book, one page with every rule and the targets in force. */
@Command(name = "book", aliases = "手册")
final class RulesBookCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private DayOption date = new DayOption();

    @Option(
            names = "--out",
            paramLabel = "${bundle:label.file}",
            defaultValue = "rule-book.html",
            descriptionKey = "bookOut")
    private Path out = Path.of("rule-book.html");

    @Mixin
    private Streams streams = new Streams();

    @Override
    public Integer call() throws IOException {
        return rules.with(streams, this::write);
    }

    private int write(Ruleset ruleset) throws IOException {
        RuleBook book = RuleBooks.of(ruleset, date.day());
        try {
            RuleBooks.write(out, book);
        } catch (IOException e) {
            streams.err().println(Texts.text("cli.book.unwritable", out.toAbsolutePath(), WriteFailure.reason(e)));
            return ExitCode.USAGE;
        }
        streams.out()
                .println(Texts.text(
                        "cli.book.written",
                        out,
                        book.rules().size(),
                        book.targets().size(),
                        book.date()));
        return ExitCode.CLEAN;
    }
}
