package cn.guijian.check;

import cn.guijian.catalog.DecisionReader;
import cn.guijian.model.Texts;
import cn.guijian.model.result.Decisions;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The bureau's decisions ({@code --decisions}). */
public final class DecisionFile {
    private DecisionFile() {}

    /**
     * Reads a file.
     *
     * @return no decision without a file
     * @throws DecisionsException when it can't be read, or a row in it can't be used
     */
    public static Decisions read(Optional<Path> file, Ruleset ruleset) {
        return file.map(path -> read(path, ruleset)).orElseGet(Decisions::none);
    }

    private static Decisions read(Path file, Ruleset ruleset) {
        try {
            DecisionReader.Outcome outcome = DecisionReader.read(file, ruleset.catalog());
            if (outcome instanceof DecisionReader.Outcome.Refused refused) {
                throw new DecisionsException(refused.faults());
            }
            return ((DecisionReader.Outcome.Loaded) outcome).decisions();
        } catch (IOException e) {
            throw new DecisionsException(Texts.text("cli.decisions.unreadable", file), e);
        }
    }
}
