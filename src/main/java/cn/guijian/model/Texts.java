package cn.guijian.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Every text that a person reads, by key and parameters, from {@code texts.properties}. */
public final class Texts {
    private static final Texts CHINESE = new Texts();
    /** Taken apart once a thread: they can't be shared. */
    private static final ThreadLocal<Map<String, MessageFormat>> FORMATS = ThreadLocal.withInitial(HashMap::new);

    private final Properties entries = new Properties();

    private Texts() {
        try (InputStream stream = Texts.class.getResourceAsStream("/cn/guijian/texts.properties")) {
            entries.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a key with {@code {0}}, {@code {1}}… filled in; numbers are written plain, never grouped.
     *
     * @throws IllegalArgumentException when the key does not exist
     */
    public static String text(String key, @Nullable Object... arguments) {
        String pattern = CHINESE.entries.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("texts.properties has no key " + key);
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        Object[] strings = new Object[arguments.length];
        Arrays.setAll(strings, i -> plain(arguments[i]));
        return FORMATS.get().computeIfAbsent(key, k -> format(pattern)).format(strings);
    }

    private static MessageFormat format(String pattern) {
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT);
    }

    /** Whether the key exists. */
    public static boolean has(String key) {
        return CHINESE.entries.containsKey(key);
    }

    private static String plain(@Nullable Object argument) {
        return argument instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(argument);
    }
}
