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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Every endpoint with every role, read from the routing table itself, so that a new endpoint cannot be forgotten. Who may
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
                                            : new TreeSet<>(roles)
                                                    .stream().map(Role::name).collect(Collectors.joining(" ")));
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

    /** Tables by the word before the id in an address; a new kind of record must be named here. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("tickets", "tickets.ticket"),
            Map.entry("houses", "estate.house"),
            Map.entry("residents", "estate.resident"),
            Map.entry("vehicles", "estate.vehicle"),
            Map.entry("imports", "estate.import"),
            Map.entry("calls", "desk.call"),
            Map.entry("call-backs", "desk.call_back"),
            Map.entry("held-reports", "tickets.held_report"),
            Map.entry("staff", "people.staff"),
            Map.entry("lines", "desk.line"),
            Map.entry("departments", "people.department"),
            Map.entry("districts", "people.district"),
            Map.entry("areas", "people.quarter"),
            Map.entry("hand-overs", "people.district_hand_over"),
            Map.entry("messages", "platform.message"),
            Map.entry("duty", "people.sign_on"),
            Map.entry("notes", "people.handover"),
            Map.entry("posts", "people.post"),
            Map.entry("patterns", "people.shift_pattern"),
            Map.entry("rotations", "people.rotation"),
            Map.entry("my-shifts", "people.shift"),
            Map.entry("leaves", "people.leave_request"),
            Map.entry("swaps", "people.swap_request"),
            Map.entry("routes", "patrol.route"),
            Map.entry("windows", "patrol.time_window"),
            Map.entry("checklists", "standard.checklist"),
            Map.entry("walks", "patrol.walk"),
            Map.entry("refused", "patrol.refused_record"),
            Map.entry("findings", "patrol.finding"),
            Map.entry("files", "platform.file"));

    @Test
    void another_projects_record_looks_like_one_that_does_not_exist() {
        everythingNextDoor();
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : projectEndpoints()) {
            Matcher word = Pattern.compile("/([a-z-]+)/\\{(?!project|key|clause|token|day)[a-zA-Z]+}")
                    .matcher(endpoint.pattern());
            if (!word.find()) {
                continue;
            }
            String foreign = anyOf(TABLES.getOrDefault(word.group(1), "?" + word.group(1)));
            String address = endpoint.address(World.CODE);
            String theirs = address.replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", foreign);
            for (Role role : endpoint.roles()) {
                Client person = as(role.name().toLowerCase(Locale.ROOT));
                int unknown = status(person, endpoint.method(), address);
                int stranger = status(person, endpoint.method(), theirs);
                if (stranger != unknown || stranger < 400) {
                    wrong.add(role + " " + endpoint.line() + " -> " + stranger + ", unknown " + unknown);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** One record of each kind in the project next door. */
    private void everythingNextDoor() {
        UUID house = world.household(World.OTHER_PROJECT, "9-1-901", "隔壁老王", "13711110901");
        Client next = as("yunting");
        next.post(
                "/p/yunting/tickets",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "kind",
                        "INQUIRY",
                        "channel",
                        "VISIT",
                        "title",
                        "隔壁的事",
                        "contactName",
                        "老王",
                        "houseId",
                        house.toString(),
                        "atOnce",
                        "OPEN"));
        next.post(
                "/p/yunting/desk/calls",
                Map.of("id", UUID.randomUUID().toString(), "number", "13711110901", "rings", "2"));
        insertNextDoor(
                "estate.vehicle (project_id, id, house_id, plate) values (?, ?, '%s', '沪A90901')".formatted(house));
        insertNextDoor("""
                estate.import (project_id, id, file_name, state, uploaded_by, uploader, uploaded_at, beat_at)
                values (?, ?, '隔壁.xlsx', 'checked', gen_random_uuid(), '罗云', now(), now())""");
        insertNextDoor(
                "desk.call_back (project_id, id, number, missed_at, due_at) values (?, ?, '13711110901', now(), now())");
        insertNextDoor("""
                tickets.held_report
                    (project_id, id, kind, words, house, name, phone, lobby, sender, token_hash, photos_left, at, expires_at)
                values (?, ?, 'REPAIR', '灯不亮', '', '老王', '13711110901', '9-1', '', gen_random_uuid()::text, 0, now(), now())""");
        insertNextDoor("""
                desk.line (project_id, id, name, number, token_hash, opened_at)
                values (?, ?, '云庭热线', '02100000000', gen_random_uuid()::text, now())""");
        insertNextDoor("people.department (project_id, id, kind, name) values (?, ?, 'OTHER', '机动部')");
        insertNextDoor("people.district (project_id, id, name) values (?, ?, '全区')");
        insertNextDoor("people.quarter (project_id, id, name) values (?, ?, '隔壁苑')");
        insertNextDoor("""
                people.district_hand_over
                    (project_id, id, from_district, to_district, reason, started_by, started_at, due_at)
                select ?, ?, d.id, d.id, '', a.id, now(), now() + interval '1 day'
                from people.district d, platform.account a where a.username = 'yunting' limit 1""");
        insertNextDoor("""
                platform.message (project_id, id, channel, kind, address, source, message_key, arguments, href, state,
                    made_at, next_at)
                values (?, ?, 'SMS', 'NEWS', '13711110901', 'next door', 'messages.open', '{}', '', 'FAILED', now(), now())""");
        insertNextDoor("""
                people.sign_on (project_id, id, post_id, staff_id, on_at, until_at, how, place)
                select ?, ?, p.id, a.id, now(), now() + interval '1 hour', 'DESK', 'NOT_ASKED'
                from people.post p, platform.account a where a.username = 'yunting' and p.kind = 'DESK'""");
        insertNextDoor("""
                people.handover (project_id, id, sign_on_id, post_id, given_by, given_at)
                select ?, ?, id, post_id, staff_id, now() from people.sign_on""");
        insertNextDoor("""
                people.shift_pattern (project_id, id, post_id, key, name, begins, ends)
                select ?, ?, id, 'Z', '隔壁班', '07:00', '13:00' from people.post limit 1""");
        insertNextDoor("""
                people.rotation (project_id, id, post_id, name, days, starts_on, cycle)
                select ?, ?, id, '隔壁轮班', 'DAILY', '2027-03-01', array[id] from people.post limit 1""");
        insertNextDoor("""
                people.shift (project_id, id, post_id, staff_id, day, begins_at, ends_at)
                select ?, ?, p.id, s.id, '2027-03-01', '2027-03-01 07:00Z', '2027-03-01 13:00Z'
                from people.post p, people.staff s limit 1""");
        insertNextDoor("""
                people.leave_request (project_id, id, staff_id, kind, from_day, to_day, reason, asked_at)
                select ?, ?, id, 'SICK', '2027-03-01', '2027-03-02', '病了', now() from people.staff limit 1""");
        insertNextDoor("""
                people.swap_request (project_id, id, asker_id, shift_id, colleague_id, reason, asked_at)
                select ?, ?, gen_random_uuid(), h.id, h.staff_id, '换一换', now() from people.shift h limit 1""");
        insertNextDoor("""
                patrol.route (project_id, id, district_id, name, made_at)
                select ?, ?, id, '隔壁路线', now() from people.district limit 1""");
        insertNextDoor("""
                patrol.time_window (project_id, id, name, starts, ends, since)
                values (?, ?, '隔壁时段', '08:00', '09:00', '2027-03-01')""");
        insertNextDoor(
                "standard.checklist (project_id, id, purpose, name, made_at) values (?, ?, 'PATROL', '隔壁清单', now())");
        insertNextDoor("""
                patrol.finding (project_id, id, place, found_by, found_at, recorded_at, major)
                select t.project_id, t.id, '隔壁', t.owner_id, now(), now(), false from tickets.ticket t
                where t.project_id = ? and t.id <> ? limit 1""");
        insertNextDoor("""
                platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, ?, repeat('a', 64), 'x.pdf', 'application/pdf', 1, gen_random_uuid(), now())""");
        aWalkNextDoor();
    }

    private void aWalkNextDoor() {
        insertNextDoor("""
                patrol.walk (project_id, id, route_id, version, by_id, device_id, started_at, recorded_at)
                select ?, ?, r.id, 1, a.id, a.id, now(), now()
                from patrol.route r, platform.account a where a.username = 'yunting' limit 1""");
        insertNextDoor("""
                patrol.refused_record
                    (project_id, id, record_id, kind, by_id, device_id, rule, content, content_hash, recorded_at)
                select ?, ?, a.id, 'VISIT', a.id, a.id, 'patrol.round.no-walk', '{}', 'x', now()
                from platform.account a where a.username = 'yunting'""");
    }

    private void insertNextDoor(String row) {
        in(
                World.OTHER_PROJECT,
                () -> jdbc.sql("insert into " + row)
                        .params(World.OTHER_PROJECT, UUID.randomUUID())
                        .update());
    }

    private String anyOf(String table) {
        return in(
                        World.OTHER_PROJECT,
                        () -> jdbc.sql("select id from " + table + " limit 1")
                                .query(UUID.class)
                                .single())
                .toString();
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
