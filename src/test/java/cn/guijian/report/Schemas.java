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
final class Schemas {
    private Schemas() {}

    static List<String> faults(String schema, String document) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Schemas.class.getResourceAsStream("/cn/guijian/" + schema))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream)
                    .validate(document, InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .toList();
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static JsonNode tree(byte[] bytes) throws IOException {
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(bytes);
    }
}
