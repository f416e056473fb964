package cn.guijian.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One visitor who speaks HTTP by hand, so that every header can be forged. Keeps its cookie. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");
    private static final Pattern RESULT = Pattern.compile("data-result=\"([^\"]+)\"");
    private static final String BOUNDARY = "----guijian-test";

    private final URI server;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Optional<String> cookie = Optional.empty();
    private Optional<String> csrf = Optional.empty();
    private Runnable halfway = () -> {};

    public Visitor(URI server) {
        this.server = server;
    }

    /** An answer; names of headers in small letters. */
    public record Answer(int status, Map<String, String> headers, byte[] content) {
        public String body() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** The address of the one result that is shown. */
        String result() {
            Matcher matcher = RESULT.matcher(body());
            if (!matcher.find()) {
                throw new AssertionError("no result in " + body());
            }
            return matcher.group(1);
        }

        /** The results once nothing is under way any more. */
        String settled(Visitor visitor) throws IOException {
            String body = body();
            long end = System.nanoTime() + 60_000_000_000L;
            while (body.contains("class=\"waiting\"")) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("still waiting: " + body);
                }
                try {
                    Thread.sleep(30);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                body = visitor.get("/results").body();
            }
            return body;
        }
    }

    Visitor with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Does something when most of a body is under way. */
    Visitor halfway(Runnable look) {
        halfway = look;
        return this;
    }

    public Answer get(String path) throws IOException {
        return send("GET", path, Map.of(), new byte[0], 0);
    }

    public Answer post(String path, String form) throws IOException {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        return send("POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), body, body.length);
    }

    /** Sends what is said to be of a kind, whether it is or not. */
    public Answer post(String path, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send("POST", path, Map.of("Content-Type", type, "X-CSRF-Token", csrf()), bytes, bytes.length);
    }

    Answer ask(String method, String path) throws IOException {
        return send(method, path, Map.of(), new byte[0], 0);
    }

    /** Announces a body and sends none of it. */
    Answer announce(String path, long length) throws IOException {
        return send("POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), new byte[0], length);
    }

    public String csrf() throws IOException {
        if (csrf.isEmpty()) {
            Matcher matcher = TOKEN.matcher(get("/").body());
            csrf = matcher.find() ? Optional.of(matcher.group(1)) : Optional.of("");
        }
        return csrf.get();
    }

    Answer upload(String name, Path file) throws IOException {
        return upload(name, Files.readAllBytes(file));
    }

    Answer upload(String name, byte[] content) throws IOException {
        return upload(name, content, csrf());
    }

    Answer upload(String name, byte[] content, String token) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Map<String, String> own = new LinkedHashMap<>();
        own.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        own.put("HX-Request", "true");
        own.put("X-CSRF-Token", token);
        return send("POST", "/check", own, body.toByteArray(), body.size());
    }

    private Answer send(String method, String path, Map<String, String> own, byte[] body, long length)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", server.getAuthority());
        all.put("Connection", "close");
        cookie.ifPresent(c -> all.put("Cookie", c));
        all.putAll(own);
        all.putAll(headers);
        if (!method.equals("GET")) {
            all.put("Content-Length", String.valueOf(length));
        }
        String below = server.getPath().replaceFirst("/$", "");
        StringBuilder head = new StringBuilder(method + " " + below + path + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            try {
                int most = body.length - Math.min(body.length, 100);
                out.write(body, 0, most);
                out.flush();
                halfway.run();
                out.write(body, most, body.length - most);
                out.flush();
            } catch (IOException e) { // the server has refused and closed: what it said is still to be read
                return answer(socket.getInputStream());
            }
            return answer(socket.getInputStream());
        }
    }

    private Answer answer(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> answered = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            answered.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        Optional.ofNullable(answered.get("set-cookie"))
                .ifPresent(set -> cookie = Optional.of(set.substring(0, set.indexOf(';'))));
        byte[] content = java.util.Arrays.copyOfRange(all, end + 4, all.length);
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                answered,
                "chunked".equals(answered.get("transfer-encoding")) ? unchunked(content) : content);
    }

    private static byte[] unchunked(byte[] content) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = at;
            while (content[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(content, at, line - at, StandardCharsets.US_ASCII), 16);
            if (size == 0) {
                return whole.toByteArray();
            }
            whole.write(content, line + 2, size);
            at = line + 2 + size + 2;
        }
    }
}
