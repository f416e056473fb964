package cn.guijian.language;

import cn.guijian.model.Spelling;
import cn.guijian.model.Texts;
import cn.guijian.vocabulary.Vocabulary;
import cn.guijian.vocabulary.Word;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the rule language knows: its fact types and their fields, read from the vocabulary. */
public final class Lexicon {
    private static final Map<String, Class<?>> TYPES = Vocabulary.words();
    private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTS = TYPES.values().stream()
            .collect(Collectors.toUnmodifiableMap(
                    type -> type,
                    type -> Arrays.stream(type.getRecordComponents())
                            .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, each -> each))));
    private static final Set<String> SIGNS = Set.of(
            "(", ")", ",", ":", ";", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "!", "+", "-", "*", "/", ".", "@");
    private static final Set<String> KEYWORDS =
            Set.of("rule", "when", "then", "end", "not", "exists", "and", "or", "in", "true", "false", "null");
    private static final Pattern ASCII = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Lexicon() {}

    /** Fact types by their Chinese name. */
    public static Map<String, Class<?>> types() {
        return TYPES;
    }

    public static boolean isType(String name) {
        return TYPES.containsKey(name);
    }

    /** What has to be at hand for facts of this type; nothing for a word that is no type. */
    public static Word.Need need(String type) {
        return word(type).map(Word::needs).orElse(Word.Need.NOTHING);
    }

    /** Which indicators have facts of this type. */
    public static Word.Of of(String type) {
        return word(type).map(Word::of).orElse(Word.Of.NO_INDICATOR);
    }

    private static Optional<Word> word(String type) {
        return Optional.ofNullable(TYPES.get(type)).map(fact -> fact.getAnnotation(Word.class));
    }

    /** Whether the language has this sign. */
    static boolean isSign(String text) {
        return SIGNS.contains(text);
    }

    /** A word of Java or Drools that is no word of the rule language: its own words, but for a dozen, are Chinese. */
    static boolean isForeign(Token token) {
        return token.kind() == Token.Kind.NAME
                && ASCII.matcher(token.text()).matches()
                && !KEYWORDS.contains(token.text());
    }

    /** What a field holds. */
    public static Sort sort(String type, String field) {
        return component(type, field)
                .map(RecordComponent::getType)
                .map(Sort::of)
                .orElse(Sort.UNKNOWN);
    }

    /** Whether a field holds a whole number and no decimal. */
    public static boolean isWhole(String type, String field) {
        return component(type, field)
                .filter(component -> component.getType() == int.class)
                .isPresent();
    }

    static Optional<RecordComponent> component(String type, String field) {
        Class<?> fact = TYPES.get(type);
        return fact == null
                ? Optional.empty()
                : Arrays.stream(fact.getRecordComponents())
                        .filter(component -> component.getName().equals(field))
                        .findFirst();
    }

    /** The Chinese name of a fact's type. */
    public static String nameOf(Object fact) {
        return fact.getClass().getAnnotation(Word.class).value();
    }

    public static boolean hasField(Object fact, String field) {
        return COMPONENTS.getOrDefault(fact.getClass(), Map.of()).containsKey(field);
    }

    /** Fields of a fact type in their order. */
    public static List<String> fields(String type) {
        Class<?> fact = TYPES.get(type);
        return fact == null
                ? List.of()
                : Arrays.stream(fact.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
    }

    /** The value of a fact's field; empty when there is no such field or it holds nothing. */
    public static Optional<Object> value(Object fact, String field) {
        RecordComponent component =
                COMPONENTS.getOrDefault(fact.getClass(), Map.of()).get(field);
        return Optional.ofNullable(component).map(found -> read(fact, found));
    }

    private static Object read(Object fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read " + component + " of " + fact, e);
        }
    }

    /** The sentence that proposes the known word most like {@code word}; empty when none is near. */
    public static String maybe(String word, Collection<String> known) {
        return Spelling.near(word, known)
                .map(near -> Texts.text("rules.maybe", near))
                .orElse("");
    }
}
