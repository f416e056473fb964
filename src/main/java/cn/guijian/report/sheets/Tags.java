package cn.guijian.report.sheets;

import java.nio.charset.StandardCharsets;

/** A part while it is written. Attributes come in pairs of a name and a value; texts are escaped. */
final class Tags {
    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    Tags open(String name, Object... attributes) {
        start(name, attributes);
        xml.append('>');
        return this;
    }

    Tags empty(String name, Object... attributes) {
        start(name, attributes);
        xml.append("/>");
        return this;
    }

    Tags close(String name) {
        xml.append("</").append(name).append('>');
        return this;
    }

    /** An element that holds nothing but a text. */
    Tags leaf(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    Tags text(String text) {
        escape(text);
        return this;
    }

    /** What is well-formed already. */
    Tags raw(String well) {
        xml.append(well);
        return this;
    }

    byte[] bytes() {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String name, Object... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(String.valueOf(attributes[i + 1]));
            xml.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c);
            }
        }
    }
}
