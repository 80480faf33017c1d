package io.shouwen.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Scope;
import java.net.http.HttpRequest;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** A telephone system that tells Shouwen what happens on its line. */
@Component
public class Telephone {

    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Telephone(JsonMapper json, JdbcClient jdbc, TransactionOperations transaction) {
        this.json = json;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A line of the demo project, of its own. @return its token */
    public String line() {
        String token = Ids.token();
        Scope.of(World.PROJECT)
                .run(() -> transaction.executeWithoutResult(status ->
                        jdbc.sql("""
                insert into desk.line (project_id, id, name, number, token_hash, secret, opened_at)
                values (?, ?, '总机', '02188880000', encode(sha256(convert_to(?, 'UTF8')), 'hex'), null, now())""").params(World.PROJECT, Ids.next(), token).update()));
        return token;
    }

    public void rings(Client somebody, String token, String callId, String from) {
        tell(
                somebody,
                token,
                Map.of("event", "newCall", "callId", callId, "from", from, "to", "02188880000", "direction", "in"));
    }

    public void answered(Client somebody, String token, String callId, String user) {
        tell(somebody, token, Map.of("event", "answer", "callId", callId, "user", user));
    }

    public void hungUp(Client somebody, String token, String callId) {
        tell(somebody, token, Map.of("event", "hangup", "callId", callId, "cause", "normalClearing"));
    }

    private void tell(Client somebody, String token, Map<String, String> event) {
        int status = somebody.send(HttpRequest.newBuilder(somebody.uri("/api/cti/" + token))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(event))))
                .statusCode();
        assertThat(status).isEqualTo(200);
    }
}
