package cn.guijian.web;

import cn.guijian.check.QuarterCheck;
import cn.guijian.check.QuarterFolders;
import cn.guijian.files.FolderState;
import cn.guijian.model.Period;
import cn.guijian.ruleset.RulesWatch;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.web.queue.CheckQueue;
import cn.guijian.web.queue.Job;
import cn.guijian.web.queue.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The quarters of the data folder, each checked when it is first looked at and again when a file arrives or the rules
 * change. A file that is still being copied is waited for: the folder must look the same twice.
 */
final class Quarters {
    private static final Job.Owner OWNER = new Job.Owner(Quarters.class, "");
    private static final Duration SETTLED = Duration.ofMillis(900);

    private final RulesWatch rules;
    private final Path data;
    private final Path templates;
    private final CheckQueue queue;
    private final Map<Period, Entry> entries = new HashMap<>();

    Quarters(RulesWatch rules, Path data, Path templates, CheckQueue queue) {
        this.rules = rules;
        this.data = data;
        this.templates = templates;
        this.queue = queue;
    }

    /**
     * A quarter as far as it is known.
     *
     * @param check the last that was finished; empty before the first, and when there is no workbook
     * @param version changes whenever there is something new to show
     * @param busy whether a check is under way
     * @param failed whether the last check came to no end
     */
    record Look(Optional<QuarterCheck> check, String version, boolean busy, boolean failed) {}

    private static final class Entry {
        private Look last = new Look(Optional.empty(), "", true, false);
        private String seen = "";
        private long seenAt;
        private String running = "";
        private Optional<Ticket<Optional<QuarterCheck>>> ticket = Optional.empty();
    }

    SortedMap<Period, Path> folders() throws IOException {
        return QuarterFolders.of(data);
    }

    /** How the quarter stands; begins a check when that is out of date. */
    synchronized Look look(Period period, Path folder) throws IOException {
        Entry entry = entries.computeIfAbsent(period, p -> new Entry());
        entry.ticket.filter(ticket -> !ticket.isOpen()).ifPresent(ticket -> take(entry, ticket));
        Ruleset ruleset = rules.ruleset();
        String now = state() + ruleset.provenance().rulesSha256();
        if (!now.equals(entry.seen)) {
            entry.seen = now;
            entry.seenAt = System.nanoTime();
        }
        boolean settled = entry.last.version().isEmpty() || System.nanoTime() - entry.seenAt > SETTLED.toNanos();
        if (entry.ticket.isEmpty() && !now.equals(entry.last.version()) && settled) {
            entry.running = now;
            entry.ticket = queue.submit(OWNER, () -> QuarterCheck.of(ruleset, folder, period, templates));
        }
        Look last = entry.last;
        return new Look(last.check(), last.version(), entry.ticket.isPresent(), last.failed());
    }

    private static void take(Entry entry, Ticket<Optional<QuarterCheck>> ticket) {
        Optional<Optional<QuarterCheck>> result = ticket.result();
        entry.last = new Look(result.flatMap(check -> check), entry.running, false, result.isEmpty());
        entry.ticket = Optional.empty();
    }

    /** Waits a little for a check that has just begun. */
    Look lookPatiently(Period period, Path folder, long millis) throws IOException, InterruptedException {
        Look look = look(period, folder);
        Optional<Ticket<Optional<QuarterCheck>>> ticket;
        synchronized (this) {
            ticket = Optional.ofNullable(entries.get(period)).flatMap(entry -> entry.ticket);
        }
        if (ticket.isPresent() && look.version().isEmpty()) {
            ticket.get().await(millis);
            return look(period, folder);
        }
        return look;
    }

    private String state() throws IOException {
        try {
            return FolderState.of(data);
        } catch (UncheckedIOException e) { // a folder went while it was being listed: the next look sees it
            return "";
        }
    }
}
