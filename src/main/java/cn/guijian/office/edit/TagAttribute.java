package cn.guijian.office.edit;

/**
 * An attribute of a tag.
 *
 * @param raw the value as it stands between the quotes
 * @param from where the raw value starts in the text
 */
record TagAttribute(String prefix, String local, String raw, int from) {
    /** The value with its references resolved. */
    String value() {
        return XmlEscapes.resolve(raw);
    }
}
