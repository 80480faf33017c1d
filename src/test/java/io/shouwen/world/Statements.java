package io.shouwen.world;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the statements that one request sends, whatever else is going on, so that a test can see a query per row. */
@Component
public class Statements implements BeanPostProcessor {

    private static final String COUNTED = "X-Counted";
    private static final ThreadLocal<AtomicInteger> SENT = new ThreadLocal<>();
    private static final Map<String, CompletableFuture<Integer>> ANSWERS = new ConcurrentHashMap<>();

    /** How many statements a person's look at a page sends, where the page must say what is expected. */
    public static int of(Client person, String path, String expected) {
        String id = UUID.randomUUID().toString();
        ANSWERS.put(id, new CompletableFuture<>());
        HttpResponse<String> page =
                person.send(HttpRequest.newBuilder(person.uri(path)).header(COUNTED, id));
        assertThat(page.body()).contains(expected);
        return ANSWERS.get(id)
                .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Marks the thread of a request that asks to be counted. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Counting extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String id = request.getHeader(COUNTED);
            if (id == null) {
                chain.doFilter(request, response);
                return;
            }
            AtomicInteger sent = new AtomicInteger();
            SENT.set(sent);
            try {
                chain.doFilter(request, response);
            } finally {
                SENT.remove();
                ANSWERS.get(id).complete(sent.get());
            }
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(DataSource.class, source) : bean;
    }

    private static <T> T counting(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (method.getName().equals("getConnection") && answer instanceof Connection connection) {
                            return counting(Connection.class, connection);
                        }
                        AtomicInteger sent = SENT.get();
                        if (sent != null && method.getName().equals("prepareStatement")) {
                            sent.incrementAndGet();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
