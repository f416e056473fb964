package cn.guijian.web;

import cn.guijian.check.PreCheck.Checked;
import java.util.Optional;

/**
 * One upload: the workbook, and what is known of it so far. Lives in memory and in its session only.
 *
 * @param id random, part of addresses
 * @param name the file's name, for people; never part of a path
 */
record Attempt(String id, String name, byte[] bytes, Reading reading, Ticket<Checked> ticket) {
    /** What it holds in memory, about. */
    long weight() {
        return bytes.length + reading.weight();
    }

    /** Nobody is there any more who wants to know: if it waits, its turn does not come. */
    void drop() {
        ticket.drop();
    }

    Optional<Checked> checked() {
        return ticket.result();
    }
}
