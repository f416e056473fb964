package cn.guijian.language.rule;

import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.Lexicon;
import cn.guijian.language.Numbers;
import cn.guijian.language.ParsedRule;
import cn.guijian.language.Token;
import cn.guijian.language.WhenParser;
import cn.guijian.vocabulary.Usually;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a case: {@code 填报值(指标=A04, 列=本季数, 数值=12); 填报值(…)}. A field that is not written takes the
 * value that a sound submission would have: an empty text, 0, nothing where a field may hold nothing, and for a truth
 * what it {@link Usually} is.
 */
public final class FactText {
    private static final Pattern FACT = Pattern.compile("\\s*([^\\s(]+)\\s*\\(([^()]*)\\)\\s*");
    private static final Set<String> TRUE = Set.of("是", "true");
    private static final Set<String> FALSE = Set.of("否", "false");

    private final Faults faults;
    private final Token place;
    private final KnownWords words;

    private FactText(Token place, KnownWords words, Faults faults) {
        this.faults = faults;
        this.place = place;
        this.words = words;
    }

    /** The facts of one case; what can't be read is a fault at its cell. */
    public static List<Object> parse(Token cell, KnownWords words, Faults faults) {
        String text = cell.text();
        List<Object> facts = new ArrayList<>();
        FactText reader = new FactText(cell, words, faults);
        for (String part : text.split("[;；]", -1)) {
            Matcher matcher = FACT.matcher(part);
            if (matcher.matches() && Lexicon.isType(matcher.group(1))) {
                reader.fact(matcher.group(1), matcher.group(2)).ifPresent(facts::add);
            } else if (!part.isBlank()) {
                faults.at(
                        cell,
                        "case-fact",
                        part.strip(),
                        Lexicon.maybe(
                                part.strip().split("[(（]")[0], Lexicon.types().keySet()));
            }
        }
        return facts;
    }

    /** A fact with nothing in it for each type that a rule matches. */
    public static List<Object> blanks(ParsedRule rule) {
        Faults none = new Faults("");
        FactText reader = new FactText(rule.name(), new KnownWords(Set.of()), none);
        return WhenParser.of(rule)
                .patterns()
                .map(pattern -> pattern.type().text())
                .distinct()
                .flatMap(type -> reader.fact(type, "").stream())
                .toList();
    }

    /** A fact as a case would write it, without the fields that hold what they would hold anyway. */
    public static String show(Object fact) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        String type = Lexicon.types().entrySet().stream()
                .filter(entry -> entry.getValue() == fact.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : components) {
            Object value = Lexicon.value(fact, component.getName()).orElse(null);
            if (!java.util.Objects.equals(value, missing(component))) {
                fields.add(component.getName() + "=" + written(value));
            }
        }
        return type + "(" + String.join(", ", fields) + ")";
    }

    private static String written(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private java.util.Optional<Object> fact(String type, String body) {
        Map<String, String> written = new LinkedHashMap<>();
        for (String field : body.split("[,，]", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                written.put(
                        field.substring(0, equals).strip(),
                        field.substring(equals + 1).strip());
            } else if (!field.isBlank()) {
                faults.at(place, "case-field-form", field.strip());
            }
        }
        List<String> known = Lexicon.fields(type);
        written.keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> faults.at(
                        place, "field-unknown", type, field, Lexicon.maybe(field, known), String.join("、", known)));
        RecordComponent[] components =
                java.util.Objects.requireNonNull(Lexicon.types().get(type)).getRecordComponents();
        written.forEach((field, text) -> words.check(type, field, text, place, faults));
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], written.get(components[i].getName()));
        }
        return create(components, values);
    }

    private java.util.Optional<Object> create(RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return java.util.Optional.of(components[0]
                    .getDeclaringRecord()
                    .getDeclaredConstructor(types)
                    .newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make a fact of " + components[0].getDeclaringRecord(), e);
        }
    }

    private @Nullable Object value(RecordComponent component, @Nullable String written) {
        if (written == null) {
            return missing(component);
        }
        Class<?> type = component.getType();
        try {
            if (type == BigDecimal.class) {
                return Numbers.plain(Numbers.parse(written).orElseThrow(NumberFormatException::new));
            }
            if (type == int.class) {
                return Integer.parseInt(written);
            }
            if (type == boolean.class) {
                return truth(component.getName(), written);
            }
            return type == LocalDate.class ? LocalDate.parse(written) : written;
        } catch (NumberFormatException | java.time.DateTimeException e) {
            faults.at(place, "case-value", component.getName(), written);
            return missing(component);
        }
    }

    private boolean truth(String field, String written) {
        if (!TRUE.contains(written) && !FALSE.contains(written)) {
            faults.at(place, "case-value", field, written);
        }
        return TRUE.contains(written);
    }

    private static @Nullable Object missing(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return component.getAnnotation(Usually.class).value();
        }
        if (type == int.class) {
            return 0;
        }
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable) {
            return null;
        }
        return type == BigDecimal.class ? BigDecimal.ZERO : "";
    }
}
