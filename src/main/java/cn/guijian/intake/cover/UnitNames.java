package cn.guijian.intake.cover;

import cn.guijian.intake.number.SeenText;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.OwnText;
import cn.guijian.model.plan.ReportingUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a reporting unit as it signs: by code, name or alias, behind its province and city, before the name of an office
 * or of a part of one. Nothing is listed that can be put together; what fits two units fits none.
 */
public final class UnitNames {
    private static final Map<String, List<String>> WORDS = WordTable.read("offices.csv");
    private static final Pattern SIGNED = Pattern.compile("(?:" + oneOf("盖章") + ")$");
    private static final Pattern PROVINCE = Pattern.compile("^[\\p{IsHan}]{2,8}?(?:省|自治区)");
    private static final int SHORT_PROVINCE = 3;
    private static final int LONGEST = 100;

    private final List<Named> names = new ArrayList<>();
    private final Map<String, Set<ReportingUnit>> whole = new HashMap<>();
    private final Set<String> regions =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Pattern behind;
    private final Pattern ending;

    public UnitNames(Catalog catalog) {
        String office = office(catalog);
        this.behind = Pattern.compile("(?:" + office + ")(?:[\\p{IsHan}]{1,10}(?:" + oneOf("内设") + "))?");
        this.ending = Pattern.compile("(?:" + office + ")$");
        catalog.units().forEach(this::add);
    }

    /** An office by its own name, or put together from what it deals with; the plan adds its field's words to both. */
    private static String office(Catalog catalog) {
        return "(?:" + oneOf("机关", catalog.texts(OwnText.Use.BUSINESS, "机关")) + ")|(?:"
                + oneOf("事务", catalog.texts(OwnText.Use.BUSINESS, "")) + "){1,8}(?:" + oneOf("机构") + ")";
    }

    /**
     * A way to write a unit.
     *
     * @param whole whether it stands by itself, else only before the name of an office
     */
    private record Named(String text, ReportingUnit unit, boolean whole) {}

    private void add(ReportingUnit unit) {
        String name = SeenText.code(unit.name());
        Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .map(SeenText::code)
                .flatMap(text -> Stream.of(text, SeenText.withoutBrackets(text)).distinct())
                .forEach(text -> {
                    names.add(new Named(text, unit, true));
                    whole.computeIfAbsent(text, t -> new LinkedHashSet<>()).add(unit);
                    String core = ending.matcher(text).replaceFirst("");
                    if (!core.equals(text) && core.length() > 1) {
                        names.add(new Named(core, unit, false));
                    }
                    if (text.length() > name.length() && text.endsWith(name)) {
                        regions.add(text.substring(0, text.length() - name.length()));
                    }
                });
    }

    /** The unit that a text names, taken whole or else without what stands in brackets. */
    Optional<ReportingUnit> read(String entry) {
        String text = signed(SeenText.code(entry));
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return Stream.of(text, signed(SeenText.withoutBrackets(text)))
                .flatMap(t -> Stream.of(t, withoutLabel(t)))
                .distinct()
                .map(this::one)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String signed(String text) {
        return SIGNED.matcher(text).replaceFirst("");
    }

    private static String withoutLabel(String text) {
        int colon = text.indexOf(':');
        String label = colon < 0 ? "" : text.substring(0, colon);
        return CoverLabels.item(label).isPresent() ? text.substring(colon + 1) : text;
    }

    private Optional<ReportingUnit> one(String text) {
        Set<ReportingUnit> exact = whole.getOrDefault(text, Set.of());
        if (exact.size() == 1) {
            return exact.stream().findFirst();
        }
        Set<ReportingUnit> found = new LinkedHashSet<>();
        for (Named named : names) {
            String code = SeenText.code(named.unit().code());
            if (text.equals(code)) {
                found.add(named.unit());
            }
            starts(withoutCode(text, code))
                    .filter(start -> isWritten(named, start))
                    .forEach(start -> found.add(named.unit()));
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** A code may stand beside the name it belongs to. */
    private static String withoutCode(String text, String code) {
        String name = text.startsWith(code)
                ? text.substring(code.length())
                : text.endsWith(code) ? text.substring(0, text.length() - code.length()) : text;
        return name.replaceAll("^[-_,:]+|[-_,:]+$", "");
    }

    private boolean isWritten(Named named, String text) {
        if (!text.startsWith(named.text())) {
            return false;
        }
        String behind = text.substring(named.text().length());
        return behind.isEmpty() ? named.whole() : this.behind.matcher(behind).matches();
    }

    /** The text, and without the regions in front of it. */
    private Stream<String> starts(String text) {
        String local = PROVINCE.matcher(text).replaceFirst("");
        Stream<String> behind = regions.stream()
                .flatMap(region -> Stream.of(text, local)
                        .filter(t -> t.indexOf(region) >= 0 && t.indexOf(region) <= SHORT_PROVINCE)
                        .filter(isProvince(region))
                        .flatMap(t -> {
                            int at = t.indexOf(region);
                            return Stream.of(t.substring(at), t.substring(at + region.length()));
                        }));
        return Stream.concat(Stream.of(text, local), behind)
                .filter(t -> !t.isEmpty())
                .distinct();
    }

    /** Whether what stands before a region can be the short name of its province. */
    private static Predicate<String> isProvince(String region) {
        return text -> text.indexOf(region) != 1
                && text.substring(0, text.indexOf(region)).chars().allMatch(Character::isIdeographic);
    }

    private static String oneOf(String kind) {
        return oneOf(kind, List.of());
    }

    private static String oneOf(String kind, List<String> more) {
        return Stream.concat(WORDS.getOrDefault(kind, List.of()).stream(), more.stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
