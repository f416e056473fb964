package cn.guijian.web.queue;

import cn.guijian.check.PreCheck.Checked;
import java.util.Optional;

/**
 * One upload: the workbook, and what is known of it so far. Lives in memory and in its session only.
 *
 * @param id random, part of addresses
 * @param name the file's name, for people; never part of a path
 */
public record Attempt(String id, String name, byte[] bytes, OneReading reading, Ticket<Checked> ticket) {
    /** What it holds in memory, about. */
    public long weight() {
        return bytes.length + reading.weight();
    }

    /** Nobody is there any more who wants to know: if it waits, its turn does not come. */
    public void drop() {
        ticket.drop();
    }

    public Optional<Checked> checked() {
        return ticket.result();
    }
}
