package cn.guijian.web;

import cn.guijian.app.PreCheck.Checked;
import cn.guijian.model.CheckResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one browser has done here. Only in memory; gone when it has not been used for a while. */
final class Session {
    private final String csrf = Tokens.random();
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private final Map<String, List<CheckResult>> tries = new LinkedHashMap<>();
    private List<String> batch = List.of();
    private Instant lastUsed;
    private Optional<String> message = Optional.empty();
    private boolean admitted;
    private boolean editor;

    Session(Instant now) {
        this.lastUsed = now;
    }

    /** Goes with every form: another site's page does not know it. */
    String csrf() {
        return csrf;
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

    /** Leaves a message for the next page. */
    synchronized void say(String text) {
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
    synchronized List<Attempt> batch() {
        return batch.stream()
                .flatMap(id -> Optional.ofNullable(attempts.get(id)).stream())
                .toList();
    }

    /** All of them, the newest first. */
    synchronized List<Attempt> attempts() {
        List<Attempt> all = new ArrayList<>(attempts.values());
        java.util.Collections.reverse(all);
        return all;
    }

    synchronized Optional<Attempt> attempt(String id) {
        return Optional.ofNullable(attempts.get(id));
    }

    synchronized void remove(String id) {
        attempts.remove(id);
    }

    /** The last try of each unit and period with another content: dropping the same file twice mends nothing. */
    synchronized List<CheckResult> before(String sha256) {
        return tries.values().stream()
                .flatMap(results ->
                        results.stream()
                                .filter(r -> !r.input().sha256().equals(sha256))
                                .reduce((one, next) -> next)
                                .stream())
                .toList();
    }

    synchronized void remember(Checked checked) {
        CheckResult result = checked.result();
        if (result.unit().isPresent() && result.period().isPresent()) {
            String key = result.unit().get().code() + result.period().get().code();
            List<CheckResult> results = new ArrayList<>(tries.getOrDefault(key, List.of()));
            results.removeIf(r -> r.input().sha256().equals(result.input().sha256()));
            results.add(result);
            tries.put(key, results.subList(Math.max(0, results.size() - 2), results.size()));
        }
    }
}
