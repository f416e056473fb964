package cn.guijian.catalog;

/**
 * One field of a table and where it stands.
 *
 * @param row line of the file on which the record starts
 * @param column the field's number, from 1
 * @param header the header of its column
 * @param text the field without blanks around it, empty when the record is too short to have it
 */
record TableCell(String file, int row, int column, String header, String text) {
    boolean isBlank() {
        return text.isEmpty();
    }
}
