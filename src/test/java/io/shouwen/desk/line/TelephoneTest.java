package io.shouwen.desk.line;

import io.shouwen.platform.Ids;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A telephone system, and people who may call. */
public abstract class TelephoneTest extends ShouwenTest {

    @Autowired
    protected TelephoneLines lines;

    /** A line of its own, so that tests do not meet. */
    protected String line(@Nullable String secret) {
        return seeing(() -> open(World.PROJECT, secret));
    }

    /** A line of a project whose scope is entered. */
    protected String newLine(UUID projectId) {
        return open(projectId, null);
    }

    private String open(UUID projectId, @Nullable String secret) {
        String token = Ids.token();
        lines.open(projectId, Ids.next(), "总机", "02188880000", new TelephoneLines.Keys(token, secret), Instant.now());
        return token;
    }

    protected HttpResponse<String> json(String token, String body) {
        return send(token, "application/json", body, null);
    }

    protected HttpResponse<String> form(String token, String body) {
        return send(token, "application/x-www-form-urlencoded", body, null);
    }

    protected HttpResponse<String> send(String token, String type, String body, @Nullable String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(nobody().uri("/api/cti/" + token))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (signature != null) {
            request.header(EventSignature.HEADER, signature);
        }
        return nobody().send(request);
    }

    protected static String newCall(String callId, String from) {
        return """
                {"event":"newCall","callId":"%s","from":"%s","to":"021-88880000","direction":"in","user":["前台"]}""".formatted(callId, from);
    }

    protected static String answer(String callId, String user) {
        return "{\"event\":\"answer\",\"callId\":\"%s\",\"user\":\"%s\"}".formatted(callId, user);
    }

    protected static String hangup(String callId, String cause) {
        return "{\"event\":\"hangup\",\"callId\":\"%s\",\"cause\":\"%s\"}".formatted(callId, cause);
    }
}
