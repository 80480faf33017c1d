package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.Role;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint with every role, read from the dispatch table itself, so that a new endpoint cannot be forgotten. Who may
 * is written down in {@code access.txt}; {@code -Dregenerate} writes it anew for review.
 */
class AccessTest extends ShouwenTest {

    private static final Path WRITTEN = Path.of("src/test/resources/access.txt");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private record Endpoint(String method, String pattern, boolean open, Set<Role> roles) {

        boolean inProject() {
            return pattern.startsWith("/p/{project}");
        }

        String address(String project) {
            return pattern.replaceFirst("\\{project}", project)
                    .replaceAll("\\{(key|clause|token)}", "unknown")
                    .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        }

        String line() {
            return "%-4s %-60s %s"
                    .formatted(
                            method,
                            pattern,
                            open
                                    ? "open"
                                    : roles.size() == Role.values().length
                                            ? "all"
                                            : roles.equals(Set.of(Role.staff()))
                                                    ? "staff"
                                                    : new TreeSet<>(roles)
                                                            .stream()
                                                                    .map(Role::name)
                                                                    .collect(Collectors.joining(" ")));
        }
    }

    @Test
    void who_may_call_what_is_as_written_down() throws IOException {
        List<String> now = endpoints().stream().map(Endpoint::line).sorted().toList();
        if (System.getProperty("regenerate") != null) {
            Files.write(WRITTEN, now);
        }
        assertThat(now)
                .as("endpoints changed: look at each, then run this test with -Dregenerate and commit access.txt")
                .isEqualTo(Files.readAllLines(WRITTEN));
    }

    @Test
    void every_endpoint_says_who_may_call_it() {
        assertThat(endpoints().stream()
                        .filter(e -> !e.open() && e.roles().isEmpty())
                        .map(Endpoint::line)
                        .toList())
                .isEmpty();
        assertThat(endpoints().stream()
                        .filter(e -> e.open() && e.inProject())
                        .map(Endpoint::line)
                        .toList())
                .as("a project's page is never open")
                .isEmpty();
    }

    @Test
    void a_role_that_may_gets_an_answer_and_one_that_may_not_is_refused() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : projectEndpoints()) {
            for (Role role : Role.values()) {
                int status = call(as(role.name().toLowerCase(Locale.ROOT)), endpoint, World.CODE);
                boolean right = endpoint.roles().contains(role) ? status != 403 && status < 500 : status == 403;
                if (!right) {
                    wrong.add(role + " " + endpoint.line() + " -> " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void another_projects_pages_are_not_there_for_anyone() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : projectEndpoints()) {
            int stranger = call(as("yunting"), endpoint, World.CODE);
            int guest = call(as("manager"), endpoint, World.OTHER_CODE);
            if (stranger != 404 || guest != 404) {
                wrong.add(endpoint.line() + " -> " + stranger + ", " + guest);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int status(Client client, String method, String address) {
        return method.equals("GET")
                ? client.status(address)
                : client.post(address, Map.of()).statusCode();
    }

    @Test
    void nobody_comes_in_without_signing_in() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : projectEndpoints()) {
            Client nobody = nobody();
            nobody.get("/login");
            int status = call(nobody, endpoint, World.CODE);
            // A phone is told; people are shown the way in.
            boolean phone = endpoint.pattern().startsWith("/p/{project}/field/");
            if (status != (phone ? 401 : 302)) {
                wrong.add(endpoint.line() + " -> " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private int call(Client client, Endpoint endpoint, String project) {
        return status(client, endpoint.method(), endpoint.address(project));
    }

    private List<Endpoint> projectEndpoints() {
        return endpoints().stream().filter(Endpoint::inProject).toList();
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        routes.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("io.shouwen.")) {
                return;
            }
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            Set<String> names = methods.isEmpty()
                    ? Set.of("GET")
                    : methods.stream().map(RequestMethod::name).collect(Collectors.toSet());
            for (String pattern : info.getPatternValues()) {
                for (String method : names) {
                    Allowed allowed = find(handler, Allowed.class);
                    all.add(new Endpoint(
                            method,
                            pattern,
                            find(handler, Open.class) != null,
                            allowed == null
                                    ? Set.of()
                                    : Arrays.stream(allowed.value()).collect(Collectors.toSet())));
                }
            }
        });
        return all;
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A find(HandlerMethod handler, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }
}
