package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest extends ShouwenTest {

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/img/icons.svg", "/vendor/@tabler/core/tabler.min.css", "/js/shell.js"})
    void what_every_page_loads_is_sent_compressed(String path) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = browser.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
        }
    }
}
