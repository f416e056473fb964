package cn.guijian.check;

import cn.guijian.model.Period;
import cn.guijian.model.PeriodWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The quarters that lie in one folder, each in a folder of its own whose name mentions it ({@code 2023Q4}). */
public final class QuarterFolders {
    private QuarterFolders() {}

    /**
     * The folders by their quarter, the latest first.
     *
     * @throws IOException when the folder can't be listed
     */
    public static SortedMap<Period, Path> of(Path data) throws IOException {
        SortedMap<Period, Path> folders = new TreeMap<>(Collections.reverseOrder());
        try (Stream<Path> entries = Files.list(data)) {
            for (Path folder : entries.filter(Files::isDirectory).sorted().toList()) {
                PeriodWords.mentionedIn(String.valueOf(folder.getFileName()))
                        .ifPresent(period -> folders.putIfAbsent(period, folder));
            }
        }
        return folders;
    }
}
