package cn.guijian.web.visit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Bounds every body before a byte of it is read: by what one request may have, by what memory holds at once, and by the
 * time that it may take to arrive.
 */
public final class UploadLimits extends Handler.Wrapper {
    /** Forms of an editor: the longest is a table of targets, sent with what it was before. */
    static final long FORM_BYTES = 2L << 20;
    /** Other forms have a token and an address. */
    private static final long SMALL_BYTES = 8 * 1024;
    /** All files of one request, with what stands around them. */
    public static final long UPLOAD_BYTES = 60L << 20;
    /** What every body may take, and what the slowest line that uploads much brings a second beyond that. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long BYTES_A_SECOND = 64 * 1024;
    private static final String DEADLINE = "deadline";

    private final Callers callers;
    private final String base;
    private final MemoryGate gate;

    /**
     * Limits.
     *
     * @param base what stands in front of every page's path
     */
    UploadLimits(Callers callers, String base, MemoryGate gate) {
        this.callers = callers;
        this.base = base;
        this.gate = gate;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String caller = callers.note(request);
        if (!hasBody(request)) {
            return super.handle(request, response, callback);
        }
        long length = request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        int refusal = refusal(request, length);
        if (refusal == 0 && !gate.enter(caller, length)) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 2);
            refusal = HttpStatus.SERVICE_UNAVAILABLE_503;
        }
        if (refusal != 0) {
            // The rest of the body would be read before anything else on this line.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Response.writeError(request, response, callback, refusal);
            return true;
        }
        Scheduler.Task deadline = deadline(request, length);
        request.setAttribute(DEADLINE, deadline);
        return super.handle(request, response, Callback.from(callback, () -> {
            deadline.cancel();
            gate.leave(caller, length);
        }));
    }

    private static boolean hasBody(Request request) {
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                || request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0
                || HttpMethod.POST.is(request.getMethod());
    }

    private int refusal(Request request, long length) {
        if (!HttpMethod.POST.is(request.getMethod())) {
            return HttpStatus.METHOD_NOT_ALLOWED_405;
        }
        if (length < 0) {
            return HttpStatus.LENGTH_REQUIRED_411;
        }
        return length > most(Request.getPathInContext(request)) ? HttpStatus.PAYLOAD_TOO_LARGE_413 : 0;
    }

    private long most(String path) {
        if (path.equals(base + "/check")) {
            return UPLOAD_BYTES;
        }
        return path.startsWith(base + "/rules/") ? FORM_BYTES : SMALL_BYTES;
    }

    private static Scheduler.Task deadline(Request request, long length) {
        long millis = PATIENCE.toMillis() + length * 1000 / BYTES_A_SECOND;
        return request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.getConnectionMetaData()
                                .getConnection()
                                .getEndPoint()
                                .close(new TimeoutException("body")),
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    /** Stands behind what reads bodies: the body has arrived. */
    static final class Arrived extends Handler.Wrapper {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.getAttribute(DEADLINE) instanceof Scheduler.Task deadline) {
                deadline.cancel();
            }
            return super.handle(request, response, callback);
        }
    }
}
