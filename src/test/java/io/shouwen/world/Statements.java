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
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What one request sends to the database, whatever else is going on, so that a test can see a query per row and a
 * transaction too many.
 */
@Component
public class Statements implements BeanPostProcessor {

    private static final String COUNTED = "X-Counted";
    private static final String NO_DATABASE = "X-No-Database";
    private static final ThreadLocal<List<Sent>> SENT = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> AWAY = new ThreadLocal<>();
    private static final Map<String, CompletableFuture<List<Sent>>> ANSWERS = new ConcurrentHashMap<>();

    /** One round trip. @param sql empty for the end of a transaction */
    public record Sent(String sql, boolean inTransaction) {

        boolean end() {
            return sql.isEmpty();
        }

        /** The begin travels with the first statement, which sets the scope. */
        boolean begin() {
            return sql.contains("set_config('shouwen.projects'");
        }

        /** The last access of a session, once a minute. */
        boolean touch() {
            return sql.startsWith("update platform.session");
        }
    }

    /** A page and what it sent, in order. */
    public record Cost(HttpResponse<String> page, List<Sent> sent) {

        public int statements() {
            return (int) sent.stream().filter(each -> !each.end()).count();
        }

        /** A statement outside a transaction is one of its own. */
        public int transactions() {
            return (int) sent.stream()
                    .filter(each -> each.end() || !each.inTransaction())
                    .filter(each -> !each.touch())
                    .count();
        }

        /** Round trips until the first query of its own, and the end of its transaction. */
        public int overhead() {
            int before = 0;
            while (before < sent.size()
                    && (sent.get(before).begin() || !sent.get(before).inTransaction())) {
                before++;
            }
            return before + (int) sent.stream().filter(Sent::end).count();
        }
    }

    /** How many statements a person's look at a page sends, where the page must say what is expected. */
    public static int of(Client person, String path, String expected) {
        Cost cost = cost(person, path);
        assertThat(cost.page().body()).contains(expected);
        return cost.statements();
    }

    public static Cost cost(Client person, String path) {
        return cost(person, path, HttpRequest.newBuilder(person.uri(path)));
    }

    /** What htmx asks for: a part of a page. */
    public static Cost ofFragment(Client person, String path) {
        return cost(person, path, HttpRequest.newBuilder(person.uri(path)).header("HX-Request", "true"));
    }

    private static Cost cost(Client person, String path, HttpRequest.Builder request) {
        String id = UUID.randomUUID().toString();
        ANSWERS.put(id, new CompletableFuture<>());
        HttpResponse<String> page = person.send(request.header(COUNTED, id));
        try {
            return new Cost(page, ANSWERS.get(id).get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(path, e);
        } finally {
            ANSWERS.remove(id);
        }
    }

    /** What a page answers when the database cannot be reached. */
    public static HttpResponse<String> withoutDatabase(Client person, String path) {
        return person.send(HttpRequest.newBuilder(person.uri(path)).header(NO_DATABASE, "true"));
    }

    /** Marks the thread of a request that asks to be counted, or to do without a database, its error page included. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Counting extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String id = request.getHeader(COUNTED);
            List<Sent> sent = new ArrayList<>();
            if (id != null) {
                SENT.set(sent);
            }
            if (request.getHeader(NO_DATABASE) != null) {
                AWAY.set(true);
            }
            try {
                chain.doFilter(request, response);
            } finally {
                SENT.remove();
                AWAY.remove();
                CompletableFuture<List<Sent>> answer = id == null ? null : ANSWERS.get(id);
                if (answer != null) {
                    answer.complete(sent);
                }
            }
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(DataSource.class, source, null, null) : bean;
    }

    /** @param own the connection a statement belongs to, and its SQL */
    private static <T> T counting(Class<T> type, T target, @Nullable Connection own, @Nullable String sql) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return switch (method.getName()) {
                            case "getConnection" -> {
                                if (target instanceof DataSource) {
                                    reached();
                                    yield counting(
                                            Connection.class,
                                            (Connection) method.invoke(target, arguments),
                                            null,
                                            null);
                                }
                                yield method.invoke(target, arguments);
                            }
                            case "prepareStatement" ->
                                counting(
                                        java.sql.PreparedStatement.class,
                                        (java.sql.PreparedStatement) method.invoke(target, arguments),
                                        (Connection) target,
                                        (String) arguments[0]);
                            case "createStatement" ->
                                counting(
                                        Statement.class,
                                        (Statement) method.invoke(target, arguments),
                                        (Connection) target,
                                        "?");
                            case "commit", "rollback" -> {
                                sent("", true);
                                yield method.invoke(target, arguments);
                            }
                            case "execute", "executeQuery", "executeUpdate", "executeBatch" -> {
                                sent(sql, own != null && !own.getAutoCommit());
                                yield method.invoke(target, arguments);
                            }
                            default -> method.invoke(target, arguments);
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private static void sent(@Nullable String sql, boolean inTransaction) {
        List<Sent> sent = SENT.get();
        if (sent != null && sql != null) {
            sent.add(new Sent(sql, inTransaction));
        }
    }

    private static void reached() throws SQLException {
        if (AWAY.get() != null) {
            throw new SQLTransientConnectionException("the database is away");
        }
    }
}
