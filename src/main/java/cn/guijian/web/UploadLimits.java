package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.app.PreCheck;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/** Bounds every body before a byte of it is read: by what one file may have, and by what memory holds at once. */
final class UploadLimits {
    /** Forms without files: the longest is a table of targets. */
    static final long FORM_BYTES = 2L << 20;
    /** All files of one request, with what stands around them. */
    static final long UPLOAD_BYTES = 60L << 20;

    private static final String ENTERED = "upload-bytes";

    private final MemoryGate gate;

    UploadLimits(MemoryGate gate) {
        this.gate = gate;
    }

    void routes(RoutesConfig routes) {
        routes.before(this::enter);
        routes.after(this::leave);
    }

    private void enter(Context context) {
        if (context.method() == HandlerType.GET || context.method() == HandlerType.HEAD) {
            return;
        }
        long length = context.req().getContentLengthLong();
        boolean upload = context.path().equals("/check");
        if (length < 0) {
            throw new Refusal(411, text("web.error.411"));
        }
        if (length > (upload ? UPLOAD_BYTES : FORM_BYTES)) {
            throw new Refusal(413, text("web.refused.sizes", PreCheck.mostBytes() >> 20, UPLOAD_BYTES >> 20));
        }
        if (!gate.enter(length)) {
            throw new Refusal(503, text("web.refused.busy"));
        }
        context.attribute(ENTERED, length);
    }

    private void leave(Context context) {
        Long entered = context.attribute(ENTERED);
        if (entered != null) {
            gate.leave(entered);
        }
    }
}
