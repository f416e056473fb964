package cn.guijian.web;

import cn.guijian.app.PreCheck.Checked;
import java.util.Optional;

/**
 * One upload: the workbook, and what is known of it so far. Lives in memory and in its session only.
 *
 * @param id random, part of addresses
 * @param name the file's name, for people; never part of a path
 */
record Attempt(String id, String name, byte[] bytes, Reading reading, Ticket<Checked> ticket) {
    /** What a result with its pictures weighs about, beside the workbook. */
    private static final long RESULT = 400_000;

    long weight() {
        return bytes.length + RESULT;
    }

    Optional<Checked> checked() {
        return ticket.result();
    }
}
