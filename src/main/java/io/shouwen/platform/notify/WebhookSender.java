package io.shouwen.platform.notify;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON to the project's receiver. Headers: {@code Idempotency-Key}, the same at every attempt, and
 * {@code X-Shouwen-Signature}, the HMAC-SHA-256 of {@code X-Shouwen-Timestamp}, a dot and the body.
 */
@Component
class WebhookSender implements Sender {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int WHOLE_SECONDS = 15;
    private static final int LONGEST_ANSWER = 4096;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Webhooks webhooks;
    private final WebhookAddress addresses;
    private final LogSender log;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;

    WebhookSender(
            Webhooks webhooks,
            WebhookAddress addresses,
            LogSender log,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.log = log;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean connected() {
        return !log.instead();
    }

    @Override
    public Outcome send(Outgoing message) {
        if (log.instead()) {
            return log.send(message);
        }
        Optional<Webhook> receiver =
                transaction.execute(status -> webhooks.find(message.project().id()));
        if (receiver == null || receiver.isEmpty()) {
            return new Outcome.Never("webhook removed");
        }
        Webhook webhook = receiver.get();
        // Asked again at each sending: what a name stands for may have changed since it was typed in.
        Optional<String> problem = addresses.problem(webhook.url());
        if (problem.isPresent()) {
            return problem.get().equals("webhook.unknown-host")
                    ? new Outcome.Later("unknown host")
                    : new Outcome.Never("address not allowed");
        }
        return post(webhook, message, json.writeValueAsString(body(webhook.format(), message)));
    }

    private Outcome post(Webhook webhook, Outgoing message, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(webhook.url()))
                .timeout(Duration.ofSeconds(WHOLE_SECONDS))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.id().toString())
                .header("X-Shouwen-Timestamp", timestamp)
                .header("X-Shouwen-Signature", "sha256=" + signature(webhook.secret(), timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return read(webhook.format(), answer.get(WHOLE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Outcome.Later("no answer in " + WHOLE_SECONDS + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Outcome.Later(
                    cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Later("interrupted");
        }
    }

    /** Chat robots say 200 to everything and put the refusal into the answer. */
    private Outcome read(Webhook.Format format, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 != 2) {
            return new Outcome.Later("HTTP " + status);
        }
        String refused = switch (format) {
            case PLAIN -> "";
            case WECOM -> code(answer.body(), "errcode");
            case FEISHU -> code(answer.body(), "code");
        };
        return refused.isEmpty() ? new Outcome.Sent("webhook", "") : new Outcome.Later(refused);
    }

    private String code(String body, String field) {
        try {
            JsonNode code = json.readTree(body).path(field);
            return code.isMissingNode() || code.asInt(0) == 0 ? "" : body;
        } catch (RuntimeException notJson) {
            return body;
        }
    }

    private static Map<String, Object> body(Webhook.Format format, Outgoing message) {
        String text = "【" + message.project().name() + "】" + message.text()
                + (message.link().isEmpty() ? "" : "\n" + message.link());
        return switch (format) {
            case WECOM -> Map.of("msgtype", "text", "text", Map.of("content", text));
            case FEISHU -> Map.of("msg_type", "text", "content", Map.of("text", text));
            case PLAIN -> {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("id", message.id());
                all.put("project", message.project().code());
                all.put("kind", message.kind());
                all.put("about", message.messageKey());
                all.put("text", message.text());
                all.put("link", message.link());
                all.put("at", message.madeAt().toString());
                yield all;
            }
        };
    }

    static String signature(String secret, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
