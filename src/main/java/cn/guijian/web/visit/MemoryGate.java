package cn.guijian.web.visit;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets in as many uploads at once as memory holds, by what they announce. One address has at most half of that, and
 * large uploads leave a quarter to small ones.
 */
final class MemoryGate {
    /** What a request without a body holds about. */
    private static final long EACH = 16 * 1024;
    /** Larger than nearly all workbooks. */
    private static final long SMALL = 1L << 20;

    private final long size;
    private final Map<String, Long> byAddress = new HashMap<>();
    private long taken;

    MemoryGate(long bytes) {
        this.size = bytes;
    }

    /** Whether there is room; then {@link #leave} must follow. */
    synchronized boolean enter(String address, long bytes) {
        long more = held(bytes);
        long own = byAddress.getOrDefault(address, 0L);
        long most = bytes > SMALL ? size - size / 4 : size;
        boolean fits = taken == 0 || own + more <= most / 2 && taken + more <= most;
        if (fits) {
            taken += more;
            byAddress.put(address, own + more);
        }
        return fits;
    }

    synchronized void leave(String address, long bytes) {
        taken -= held(bytes);
        byAddress.merge(address, -held(bytes), Long::sum);
        byAddress.remove(address, 0L);
    }

    /** An upload is held twice for a moment: as it arrives and as a workbook. */
    private static long held(long bytes) {
        return EACH + 2 * bytes;
    }
}
