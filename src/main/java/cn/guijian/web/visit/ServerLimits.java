package cn.guijian.web.visit;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;

/**
 * How much the server takes on, before any page is asked: sizes, times, threads. A body is read whole before a thread
 * waits for it, so whoever sends slowly holds none, and one address has a part of the threads only.
 */
public final class ServerLimits {
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int MOST_PARTS = 100;
    private static final int THREADS_OF_ONE_ADDRESS = 64;

    private final ServerSettings settings;
    private final long memory;

    /**
     * Limits.
     *
     * @param memory that uploads on their way may fill
     */
    public ServerLimits(ServerSettings settings, long memory) {
        this.settings = settings;
        this.memory = memory;
    }

    public void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.contextPath = settings.path().isEmpty() ? "/" : settings.path();
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.maxRequestSize = UploadLimits.FORM_BYTES;
        config.http.prefer405over404 = true;
        // All in memory: an upload never becomes a file.
        config.jetty.multipartConfig.maxInMemoryFileSize((int) (UploadLimits.UPLOAD_BYTES >> 20), SizeUnit.MB);
        config.jetty.multipartConfig.maxFileSize(UploadLimits.UPLOAD_BYTES >> 20, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(UploadLimits.UPLOAD_BYTES >> 20, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
        });
        // Without this the path without its last slash is redirected to whatever name was asked for.
        config.jetty.modifyServletContextHandler(context -> context.setAllowNullPathInContext(true));
        config.jetty.modifyServer(this::insert);
    }

    /** Each goes before those that are there. */
    private void insert(Server server) {
        server.insertHandler(new ByAddress());
        server.insertHandler(new UploadLimits.Arrived());
        server.insertHandler(new EagerContentHandler(
                new EagerContentHandler.MultiPartContentLoaderFactory(parts()),
                new EagerContentHandler.RetainedContentLoaderFactory(2 * UploadLimits.FORM_BYTES, -1, true)));
        server.insertHandler(new UploadLimits(
                new Callers(settings.publicUrl().isPresent()), settings.path(), new MemoryGate(memory)));
    }

    private static MultiPartConfig parts() {
        return new MultiPartConfig.Builder()
                .maxParts(MOST_PARTS)
                .maxPartSize(UploadLimits.UPLOAD_BYTES)
                .maxMemoryPartSize(UploadLimits.UPLOAD_BYTES)
                .maxSize(UploadLimits.UPLOAD_BYTES)
                .build();
    }

    private static final class ByAddress extends ThreadLimitHandler {
        ByAddress() {
            setThreadLimit(THREADS_OF_ONE_ADDRESS);
        }

        @Override
        protected String getRemoteIP(Request request) {
            return Callers.of(request);
        }
    }
}
