package cn.guijian.web.visit;

import cn.guijian.check.PreCheck.Checked;
import cn.guijian.model.result.CheckResult;
import cn.guijian.web.queue.Attempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one browser has done here. Only in memory; gone when it has not been used for a while. */
public final class Session {
    private final String csrf;
    private final String address;
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private List<String> batch = List.of();
    private Instant lastUsed;
    private Optional<String> message = Optional.empty();
    private boolean admitted;
    private boolean editor;

    Session(String csrf, String address, Instant now) {
        this.csrf = csrf;
        this.address = address;
        this.lastUsed = now;
    }

    /** Goes with every form: another site's page does not know it. */
    public String csrf() {
        return csrf;
    }

    /** Where it was begun from. */
    String address() {
        return address;
    }

    synchronized void touch(Instant now) {
        lastUsed = now;
    }

    synchronized Instant lastUsed() {
        return lastUsed;
    }

    synchronized boolean isAdmitted() {
        return admitted;
    }

    synchronized void admit() {
        admitted = true;
    }

    synchronized boolean isEditor() {
        return editor;
    }

    synchronized void makeEditor() {
        editor = true;
    }

    /** Whether a token has opened it. */
    synchronized boolean hasRights() {
        return admitted || editor;
    }

    /** Leaves a message for the next page. */
    public synchronized void say(String text) {
        message = Optional.of(text);
    }

    /** The message for this page; it is said once. */
    synchronized Optional<String> takeMessage() {
        Optional<String> taken = message;
        message = Optional.empty();
        return taken;
    }

    /** Takes what was dropped at once. */
    synchronized void add(List<Attempt> dropped) {
        dropped.forEach(attempt -> attempts.put(attempt.id(), attempt));
        batch = dropped.stream().map(Attempt::id).toList();
    }

    /** The workbooks that were dropped last, together. */
    public synchronized List<Attempt> batch() {
        return batch.stream()
                .flatMap(id -> Optional.ofNullable(attempts.get(id)).stream())
                .toList();
    }

    /** All of them, the newest first. */
    public synchronized List<Attempt> attempts() {
        List<Attempt> all = new ArrayList<>(attempts.values());
        java.util.Collections.reverse(all);
        return all;
    }

    public synchronized Optional<Attempt> attempt(String id) {
        return Optional.ofNullable(attempts.get(id));
    }

    synchronized void remove(String id) {
        attempts.remove(id);
    }

    /** The last try of each unit and period with another content: dropping the same file twice mends nothing. */
    public synchronized List<CheckResult> before(String sha256) {
        Map<List<String>, CheckResult> last = new LinkedHashMap<>();
        attempts.values().stream()
                .flatMap(attempt -> attempt.checked().stream())
                .map(Checked::result)
                .filter(result -> !result.input().sha256().equals(sha256))
                .forEach(result -> result.unit()
                        .ifPresent(unit -> result.period()
                                .ifPresent(period -> last.put(List.of(unit.code(), period.code()), result))));
        return List.copyOf(last.values());
    }
}
