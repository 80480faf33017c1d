package io.shouwen.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest extends ShouwenTest {

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/img/icons.svg", "/vendor/@tabler/core/tabler.min.css", "/js/shell.js"})
    void what_every_page_loads_is_sent_compressed(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = asked(path, "gzip");
        assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
    }

    @Test
    void a_page_is_packed_once_and_whole_and_not_for_who_refuses_it() throws IOException, InterruptedException {
        HttpResponse<byte[]> packed = asked("/login", "deflate, gzip;q=0.8, br");
        try (GZIPInputStream page = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .startsWith("<!doctype html>")
                    .endsWith("</html>");
        }
        HttpResponse<byte[]> plain = asked("/login", "br, gzip;q=0");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(new String(plain.body(), StandardCharsets.UTF_8).strip()).endsWith("</html>");
        assertThat(List.of(packed, plain))
                .allSatisfy(each ->
                        assertThat(each.headers().allValues("vary")).anyMatch("accept-encoding"::equalsIgnoreCase));
    }

    private HttpResponse<byte[]> asked(String path, String codings) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", codings)
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer;
        }
    }
}
