package cn.guijian.catalog;

import java.util.Optional;

/**
 * A record of a table and what it was read as.
 *
 * @param value empty when a field of the row is at fault; the row is kept so that others may still name its code
 */
record Entry<T>(TableRow row, Optional<T> value) {
    String code() {
        return row.text(Headers.CODE);
    }
}
