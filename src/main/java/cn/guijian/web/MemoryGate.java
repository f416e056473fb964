package cn.guijian.web;

import java.util.concurrent.Semaphore;

/** Lets in as many uploads at once as memory holds, by what they announce. */
final class MemoryGate {
    private static final int UNIT = 1 << 20;

    private final Semaphore free;
    private final int size;

    MemoryGate(long bytes) {
        this.size = (int) Math.max(1, bytes / UNIT);
        this.free = new Semaphore(size);
    }

    /** Whether there is room; then {@link #leave} must follow. */
    boolean enter(long bytes) {
        return free.tryAcquire(units(bytes));
    }

    void leave(long bytes) {
        free.release(units(bytes));
    }

    /** An upload is held twice for a moment: as it arrives and as a workbook. */
    private int units(long bytes) {
        return (int) Math.min(size, 1 + 2 * bytes / UNIT);
    }
}
