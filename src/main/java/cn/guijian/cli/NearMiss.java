package cn.guijian.cli;

import cn.guijian.model.Spelling;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What was probably meant by a word of the command line that means nothing. */
final class NearMiss {
    /** What word processors and chats make of hyphens, and what Chinese input methods type. */
    private static final String DASHES = "[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u2E3A]";

    private NearMiss() {}

    /** Whether a word looks like an option whose hyphens have become other dashes. */
    static boolean hasStrangeDash(String word) {
        return word.matches("(?!-)" + DASHES + "+\\p{ASCII}.*");
    }

    /** Whether a word was meant as an option. */
    static boolean isOption(String word) {
        return word.matches(DASHES + ".+");
    }

    /** The option of a command that was meant. */
    static Optional<String> option(CommandSpec command, String word) {
        Map<String, String> names = new HashMap<>();
        command.optionsMap().keySet().forEach(name -> names.put(core(name), name));
        command.negatedOptionsMap().keySet().forEach(name -> names.put(core(name), name));
        return near(core(word.split("=", 2)[0]), names.keySet()).map(names::get);
    }

    /** The command below this one that was meant; one that stands a level deeper is named with the word before it. */
    static Optional<String> command(CommandSpec command, String word) {
        for (Map.Entry<String, CommandLine> below : command.subcommands().entrySet()) {
            if (below.getValue().getSubcommands().containsKey(word)) {
                return Optional.of(below.getValue().getCommandName() + " " + word);
            }
        }
        return near(core(word), command.subcommands().keySet());
    }

    /** The listed value that was meant. */
    static Optional<String> value(List<String> listed, String value) {
        return near(value.toLowerCase(Locale.ROOT), listed);
    }

    /** A beginning is enough where only one begins so; a single letter is like everything. */
    private static Optional<String> near(String word, Collection<String> known) {
        List<String> begun =
                known.stream().filter(name -> name.startsWith(word)).toList();
        if (begun.size() == 1 && !word.isEmpty()) {
            return Optional.of(begun.get(0));
        }
        return Spelling.near(word, known).filter(name -> Spelling.distance(word, name) < name.length());
    }

    private static String core(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceFirst("^" + DASHES + "+", "")
                .toLowerCase(Locale.ROOT);
    }
}
