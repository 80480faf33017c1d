package io.shouwen.bench;

import io.shouwen.world.Client;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed-in person on a connection that stays open. Reads bytes only, so that the load costs little CPU itself. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** As every browser asks. */
    private static final String COMPRESSED = "Accept-Encoding: gzip, deflate, br, zstd\r\n";

    /** The server closes a connection after twenty idle seconds. */
    private static final long IDLE_NANOS = 10_000_000_000L;

    private final int port;
    private Socket socket;
    private InputStream in;
    private long usedAt;
    private final String cookies;
    private final String csrf;

    Visitor(int port, String username) throws IOException {
        this.port = port;
        cookies = Client.signedOn(port, username).cookies();
        connect();
        Matcher token = TOKEN.matcher(send("GET", "/password", "", "").body());
        csrf = token.find() ? token.group(1) : "";
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    record Answer(int status, byte[] content) {

        String body() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    Answer visit(Page page) throws IOException {
        return page.form() == null
                ? send("GET", page.path(), "", COMPRESSED)
                : send("POST", page.path(), page.form().get() + "&_csrf=" + csrf, COMPRESSED);
    }

    private Answer send(String method, String path, String body, String headers) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies + "\r\n" + headers
                + (body.isEmpty()
                        ? ""
                        : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                                + "\r\n")
                + "\r\n";
        if (socket.isClosed() || System.nanoTime() - usedAt > IDLE_NANOS) {
            close();
            connect();
        }
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding: chunked");
            last |= lower.startsWith("connection: close");
        }
        Answer answer = new Answer(status, chunked ? chunks() : in.readNBytes(length));
        usedAt = System.nanoTime();
        if (last) { // after a hundred requests
            close();
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            all.write(in.readNBytes(length));
            line();
        } while (length > 0);
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
