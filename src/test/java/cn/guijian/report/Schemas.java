package cn.guijian.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Holds a document to the JSON Schema that ships with the program. */
public final class Schemas {
    private Schemas() {}

    public static List<String> faults(String schema, String document) throws IOException {
        return faultsOf(shipped(schema), document);
    }

    /** The same, with every key that the schema does not name a fault: what we write ourselves is documented. */
    public static List<String> undocumented(String schema, String document) throws IOException {
        return faultsOf(
                shipped(schema).replace("\"additionalProperties\": true", "\"additionalProperties\": false"), document);
    }

    private static String shipped(String schema) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Schemas.class.getResourceAsStream("/cn/guijian/" + schema))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> faultsOf(String schema, String document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(document, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public static JsonNode tree(byte[] bytes) throws IOException {
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(bytes);
    }
}
