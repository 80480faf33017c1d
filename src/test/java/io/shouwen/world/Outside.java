package io.shouwen.world;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The world outside of the product: a mail server, a vendor of short messages, and chat robots below {@code /robot}.
 * They can be told to refuse what holds a word.
 */
public final class Outside {

    /** One request that arrived. */
    public record Posted(String path, Map<String, String> headers, String body) {}

    private static final List<Posted> POSTED = new CopyOnWriteArrayList<>();
    private static final Map<String, AtomicInteger> REFUSED = new ConcurrentHashMap<>();
    private static final HttpServer HTTP = http();
    private static final GreenMail MAIL = mail();

    private Outside() {}

    /** How the product is told of them. */
    public static Map<String, String> settings() {
        return Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", String.valueOf(MAIL.getSmtp().getPort()),
                "shouwen.mail.from", "shouwen@shouwen.example",
                "shouwen.sms.vendor", "zhutong",
                "shouwen.sms.settings.request-url", "http://127.0.0.1:" + port() + "/sms/",
                "shouwen.sms.settings.access-key-id", "shouwen",
                "shouwen.sms.settings.access-key-secret", "secret",
                "shouwen.webhook.allowed", "127.0.0.1:" + port());
    }

    public static GreenMail mailServer() {
        return MAIL;
    }

    public static String robot(String name) {
        return "http://127.0.0.1:" + port() + "/robot/" + name;
    }

    /** The next requests that hold the word are answered with an error. */
    public static void refuse(String word, int times) {
        REFUSED.put(word, new AtomicInteger(times));
    }

    /** What arrived and holds the word, the refused too. */
    public static List<Posted> posted(String word) {
        return POSTED.stream()
                .filter(each -> each.path().contains(word) || each.body().contains(word))
                .toList();
    }

    private static int port() {
        return HTTP.getAddress().getPort();
    }

    private static HttpServer http() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.createContext("/", Outside::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail mail() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        POSTED.add(new Posted(path, headers, body));
        boolean refused = REFUSED.entrySet().stream()
                .anyMatch(each -> (body.contains(each.getKey()) || path.contains(each.getKey()))
                        && each.getValue().getAndDecrement() > 0);
        byte[] answer = (path.startsWith("/sms/")
                        ? "{\"code\":" + (refused ? "4001" : "200") + ",\"msgId\":\"z-1\"}"
                        : "{\"errcode\":0}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused && !path.startsWith("/sms/") ? 503 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
