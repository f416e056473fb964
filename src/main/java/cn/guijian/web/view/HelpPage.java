package cn.guijian.web.view;

import static cn.guijian.model.Texts.has;
import static cn.guijian.model.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the page is used (帮助), step by step. */
public record HelpPage(Frame frame, List<Topic> topics) {
    private static final List<String> KEYS =
            List.of("county", "mend", "words", "bureau", "policy", "offline", "safety");

    public HelpPage {
        topics = List.copyOf(topics);
    }

    /**
     * One thing to do.
     *
     * @param picture name of an asset, may be empty; {@code alternative} says what it shows
     */
    public record Topic(String key, String title, List<String> steps, String picture, String alternative) {
        public static Topic of(String key) {
            String prefix = "web.help." + key;
            List<String> steps = new ArrayList<>();
            Stream.iterate(1, i -> i + 1)
                    .takeWhile(i -> has(prefix + "." + i))
                    .forEach(i -> steps.add(text(prefix + "." + i)));
            boolean pictured = has(prefix + ".picture");
            return new Topic(
                    key,
                    text(prefix),
                    steps,
                    pictured ? "help-" + key + ".png" : "",
                    pictured ? text(prefix + ".picture") : "");
        }
    }

    public static HelpPage of(Frame frame) {
        return new HelpPage(frame, KEYS.stream().map(Topic::of).toList());
    }
}
