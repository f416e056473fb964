package cn.guijian.model.rules;

/**
 * Something in the rules folder that keeps it from being used.
 *
 * @param file path below the rules folder, with forward slashes
 * @param line 1-based, 0 when the file as a whole is meant
 * @param column 1-based, 0 when the line as a whole is meant
 * @param message what is wrong
 * @param remedy how to mend it
 */
public record RuleFault(String file, int line, int column, String message, String remedy) {
    /** One line for a person: {@code file:line:column: message remedy}. */
    public String text() {
        StringBuilder place = new StringBuilder(file);
        if (line > 0) {
            place.append(':').append(line);
        }
        if (column > 0) {
            place.append(':').append(column);
        }
        return place + ": " + message + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
