package io.shouwen.platform.notify;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * POSTs messages as JSON to the project's receiver. Headers: {@code Idempotency-Key}, the same at every attempt, and
 * {@code X-Shouwen-Signature}, the HMAC-SHA-256 of {@code X-Shouwen-Timestamp}, a dot and the body.
 */
@Component
class WebhookSender implements MessageSender {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final int WHOLE_SECONDS = 15;
    private static final int LONGEST_ANSWER = 4096;

    private final CloseableHttpClient http;
    private final Webhooks webhooks;
    private final WebhookAddress addresses;
    private final LogSender log;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;

    WebhookSender(
            Webhooks webhooks,
            WebhookAddress addresses,
            PublicAddresses names,
            LogSender log,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.http = client(names);
        this.log = log;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    private static CloseableHttpClient client(PublicAddresses names) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(Timeout.ofSeconds(WHOLE_SECONDS))
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.WEBHOOK;
    }

    @Override
    public boolean connected() {
        return !log.instead();
    }

    @Override
    public DeliveryOutcome send(OutgoingMessage message) {
        if (log.instead()) {
            return log.send(message);
        }
        Optional<Webhook> receiver =
                transaction.execute(status -> webhooks.find(message.project().id()));
        if (receiver == null || receiver.isEmpty()) {
            return new DeliveryOutcome.Never("webhook removed");
        }
        Webhook webhook = receiver.get();
        // Checked at each sending, because the setting may have changed; the resolved address is checked again when
        // connecting.
        Optional<String> problem = addresses.problem(webhook.url());
        if (problem.isPresent()) {
            return problem.get().equals("webhook.unknown-host")
                    ? new DeliveryOutcome.Later("unknown host")
                    : new DeliveryOutcome.Never("address not allowed");
        }
        return post(webhook, message, json.writeValueAsString(body(webhook.format(), message)));
    }

    private DeliveryOutcome post(Webhook webhook, OutgoingMessage message, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpPost request = new HttpPost(URI.create(webhook.url()));
        request.setHeader("Idempotency-Key", message.id().toString());
        request.setHeader("X-Shouwen-Timestamp", timestamp);
        request.setHeader("X-Shouwen-Signature", "sha256=" + signature(webhook.secret(), timestamp + "." + body));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        FutureTask<DeliveryOutcome> answer =
                new FutureTask<>(() -> http.execute(request, response -> read(webhook.format(), response)));
        Thread.ofVirtual().name("webhook").start(answer);
        try {
            return answer.get(WHOLE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            request.cancel();
            return new DeliveryOutcome.Later("no answer in " + WHOLE_SECONDS + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new DeliveryOutcome.Later(
                    cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage()));
        } catch (InterruptedException e) {
            request.cancel();
            Thread.currentThread().interrupt();
            return new DeliveryOutcome.Later("interrupted");
        }
    }

    /** Chat robots answer 200 even to errors, and report the error in the body. */
    private DeliveryOutcome read(Webhook.Format format, ClassicHttpResponse answer) throws IOException {
        int status = answer.getCode();
        if (status / 100 != 2) {
            return new DeliveryOutcome.Later("HTTP " + status);
        }
        HttpEntity entity = answer.getEntity();
        String body = entity == null
                ? ""
                : new String(entity.getContent().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        String refused = switch (format) {
            case PLAIN -> "";
            case WECOM -> code(body, "errcode");
            case FEISHU -> code(body, "code");
        };
        return refused.isEmpty() ? new DeliveryOutcome.Sent("webhook", "") : new DeliveryOutcome.Later(refused);
    }

    private String code(String body, String field) {
        try {
            JsonNode code = json.readTree(body).path(field);
            return code.isMissingNode() || code.asInt(0) == 0 ? "" : body;
        } catch (RuntimeException notJson) {
            return body;
        }
    }

    private static Map<String, Object> body(Webhook.Format format, OutgoingMessage message) {
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
