package io.shouwen.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hutool.http.HttpRequest;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.dromara.sms4j.api.SmsBlend;
import org.dromara.sms4j.api.entity.SmsResponse;
import org.junit.jupiter.api.Test;

class SmsVendorsTest {

    @Test
    void a_vendor_whose_certificate_nobody_vouches_for_gets_neither_text_nor_secret() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        HttpsServer server = selfSigned(heard);
        try {
            String address = "https://localhost:" + server.getAddress().getPort() + "/";
            SmsBlend vendor = SmsVendors.open(
                    "zhutong",
                    Map.of("request-url", address, "access-key-id", "shouwen", "access-key-secret", "secret"));

            SmsResponse answer = vendor.sendMessage("13800000000", "【首问】测试");

            assertThat(answer.isSuccess()).isFalse();
            assertThatThrownBy(() -> HttpRequest.post(address).body("x").execute())
                    .hasMessageContaining("certification path");
            assertThat(heard).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static HttpsServer selfSigned(AtomicInteger heard) throws Exception {
        char[] password = "changeit".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = SmsVendorsTest.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(file, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            heard.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
