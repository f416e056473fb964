package cn.guijian.web.queue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a value of the model holds in memory, about. A workbook of some kilobytes can hold megabytes of text, which stay
 * as long as its result does; what strangers send is kept by its weight.
 */
final class Weight {
    private static final long OBJECT = 32;
    private static final long PART = 8;
    private static final long CHARACTER = 2;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> rest = new ArrayDeque<>();

    private Weight() {}

    /** The weight in bytes; what stands at several places counts once. */
    static long of(Object... values) {
        Weight weight = new Weight();
        weight.rest.addAll(java.util.List.of(values));
        long sum = 0;
        while (!weight.rest.isEmpty()) {
            Object value = weight.rest.pop();
            sum += weight.seen.add(value) ? weight.alone(value) : 0;
        }
        return sum;
    }

    /** What it weighs without its parts, which are weighed later. */
    private long alone(Object value) {
        if (value instanceof String text) {
            return OBJECT + CHARACTER * text.length();
        }
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(rest::push);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> {
                rest.push(key);
                rest.push(part);
            });
            return OBJECT + 4 * PART * map.size();
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(rest::push);
            return OBJECT + PART * collection.size();
        } else if (value instanceof Record) {
            RecordComponent[] parts = value.getClass().getRecordComponents();
            for (RecordComponent part : parts) {
                rest.push(part(value, part));
            }
            return OBJECT + PART * parts.length;
        }
        return OBJECT;
    }

    private static Object part(Object value, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record's part can't be read: " + part, e);
        }
    }
}
