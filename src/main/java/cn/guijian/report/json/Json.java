package cn.guijian.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes JSON in the order in which it is told, decimals plain and exact, absence as null. A thin layer over Jackson's
 * generator, so that a format reads like its schema; no reflection, because that costs a cold start.
 */
final class Json {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** What writes a part. */
    interface Part {
        void write(Json json) throws IOException;
    }

    /** What writes one element of a list. */
    interface Element<T> {
        void write(Json json, T element) throws IOException;
    }

    /** The bytes of a document whose outermost object {@code content} fills. */
    static byte[] document(Part content) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            generator.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
            var printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
            generator.setPrettyPrinter(printer);
            new Json(generator).object(content);
        }
        // A lone surrogate, which a hostile workbook can hold, becomes "?" here.
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    Json put(String key, String value) throws IOException {
        out.writeStringField(key, value);
        return this;
    }

    Json put(String key, long value) throws IOException {
        out.writeNumberField(key, value);
        return this;
    }

    Json put(String key, boolean value) throws IOException {
        out.writeBooleanField(key, value);
        return this;
    }

    Json putText(String key, Optional<String> value) throws IOException {
        out.writeFieldName(key);
        if (value.isPresent()) {
            out.writeString(value.get());
        } else {
            out.writeNull();
        }
        return this;
    }

    /** A number where the text is one and may be, else the text. */
    Json putExpected(String key, Optional<String> text, boolean mayBeNumber) throws IOException {
        return mayBeNumber && text.filter(t -> NUMBER.matcher(t).matches()).isPresent()
                ? putNumber(key, text.map(BigDecimal::new))
                : putText(key, text);
    }

    Json putNumber(String key, Optional<BigDecimal> value) throws IOException {
        out.writeFieldName(key);
        if (value.isPresent()) {
            out.writeNumber(value.get());
        } else {
            out.writeNull();
        }
        return this;
    }

    Json putObject(String key, Part content) throws IOException {
        out.writeFieldName(key);
        object(content);
        return this;
    }

    <T> Json putObject(String key, Optional<T> value, Element<T> content) throws IOException {
        out.writeFieldName(key);
        if (value.isPresent()) {
            object(json -> content.write(json, value.get()));
        } else {
            out.writeNull();
        }
        return this;
    }

    /** A list of objects. */
    <T> Json putList(String key, Collection<T> elements, Element<T> content) throws IOException {
        out.writeArrayFieldStart(key);
        for (T element : elements) {
            object(json -> content.write(json, element));
        }
        out.writeEndArray();
        return this;
    }

    Json putTexts(String key, Collection<String> values) throws IOException {
        out.writeArrayFieldStart(key);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
        return this;
    }

    private void object(Part content) throws IOException {
        out.writeStartObject();
        content.write(this);
        out.writeEndObject();
    }
}
