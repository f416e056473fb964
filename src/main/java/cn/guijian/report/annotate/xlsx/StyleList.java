package cn.guijian.report.annotate.xlsx;

import cn.guijian.office.edit.Element;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.Unmarkable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One numbered list of the styles part, e.g. the fills: ours follow those that are there. */
final class StyleList {
    /** Excel holds some 65,000 formats. */
    private static final int MOST = 64_000;

    private final XmlDocument document;
    private final String name;
    private final Set<String> followers;
    private final String first;
    private final List<String> present = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final Optional<Element> element;

    /** @param defaults what the list begins with where the part has none */
    StyleList(XmlDocument document, String name, Set<String> followers, List<String> defaults) {
        this.document = document;
        this.name = name;
        this.followers = followers;
        this.first = defaults.get(0);
        this.element = document.root().child(name);
        this.element.ifPresentOrElse(
                e -> e.children().forEach(child -> present.add(child.outer())), () -> present.addAll(defaults));
    }

    /** Appends an entry and returns its number. */
    int add(String entry) {
        if (present.size() + added.size() > MOST) {
            throw new Unmarkable(Unmarkable.Reason.ODD, "too many " + name);
        }
        added.add(entry);
        return present.size() + added.size() - 1;
    }

    /** The text of an entry; of a number that does not exist what the list would begin with. */
    String present(int number) {
        return number < present.size() ? present.get(number) : first;
    }

    /** Writes what was added, into the list or as a new list. */
    void write() {
        String count = String.valueOf(present.size() + added.size());
        if (element.isPresent()) {
            if (!added.isEmpty()) {
                document.append(element.get(), String.join("", added));
                element.get().attribute("count").ifPresent(old -> document.set(element.get(), "count", count));
            }
        } else {
            String tag = document.root().prefix() + name;
            String all = String.join("", present) + String.join("", added);
            document.insertChild(
                    document.root(), followers, "<" + tag + " count=\"" + count + "\">" + all + "</" + tag + ">");
        }
    }
}
