package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.security.Allowed;
import io.shouwen.world.Client;
import io.shouwen.world.Statements;
import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Whoever signs on follows every link the pages show, from the first one on: each leads somewhere the person may go, no
 * page shows the key of a text in its place, each has a way back, and none costs or loads more than a page may.
 */
class EveryLinkTest extends EveryKind {

    /** Addresses of one shape that are opened; the pages are the same but for their record. */
    private static final int OF_A_SHAPE = 2;

    private static final int TRANSACTIONS = 2;

    /** Beside a page's own queries: who asks for what, the begin with what the frame shows, the end. */
    private static final int ROUND_TRIPS = 3;

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src|hx-get)=\"(/[^\"#]*)");
    private static final Pattern WAY_BACK =
            Pattern.compile("(?s)<nav class=\"crumbs.*?</nav>|<div class=\"(?:pp|lb)-bar.*?</div>");
    private static final Pattern FORM = Pattern.compile("(?s)<form([^>]*)>(.*?)</form>");
    private static final Pattern ACTION = Pattern.compile("\\saction=\"(/p/[^\"#]*)");
    private static final Pattern HX_POST = Pattern.compile("\\shx-post=\"(/p/[^\"#]*)");
    private static final Pattern BUTTON = Pattern.compile("<button(?![^>]*type=\"button\")");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern WORD_WITH_DOTS =
            Pattern.compile("(?<![\\w./-])[a-z][a-z-]*(?:\\.[a-z0-9-]+)+(?![\\w/(-])");
    private static final Pattern NOT_READ = Pattern.compile(
            "(?s)<script.*?</script>|\\s(?:href|src|action|hx-[a-z-]+|data-[a-z-]+|name|value|id|for|class)=\"[^\"]*\"");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final Set<String> keys = new HashSet<>();

    /** What keys of three words and more begin with: one that does not exist is known by them. */
    private final Set<String> siblings = new HashSet<>();

    @BeforeEach
    void something_of_each_kind() throws IOException {
        try (var bundles = Files.list(MESSAGES)) {
            for (Path bundle : bundles.toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    texts.load(reader);
                }
                keys.addAll(texts.stringPropertyNames());
                texts.stringPropertyNames().stream()
                        .filter(key -> key.split("\\.").length > 2)
                        .forEach(key -> siblings.add(key.replaceFirst("[^.]+$", "")));
            }
        }
        somethingOfEachKind();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk",
                "control",
                "butler",
                "repair",
                "contractor",
                "head",
                "cleaning",
                "supervisor",
                "manager",
                "quality",
                "admin"
            })
    void every_link_a_person_is_shown_leads_where_the_person_may_go(String who) {
        Map<String, String> from = new HashMap<>();
        Map<String, Integer> opened = new HashMap<>();
        Set<String> wrong = new TreeSet<>();
        Set<String> dear = new TreeSet<>();
        Client chinese = Client.signedOn(port, who);
        Client english = Client.signedOn(port, who);
        english.post("/language", Map.of("language", "en", "back", "/"));
        Deque<String> next = new ArrayDeque<>(List.of("/", "/password", "/devices"));
        Set<String> seen = new HashSet<>(next);
        while (!next.isEmpty()) {
            String address = next.poll();
            int times = opened.merge(shape(address), 1, Integer::sum);
            if (times > OF_A_SHAPE) {
                continue;
            }
            Statements.Cost cost = Statements.cost(chinese, address);
            HttpResponse<String> answer = cost.page();
            int status = answer.statusCode();
            if (status >= 400) {
                wrong.add(status + " " + address + " on " + from.getOrDefault(address, ""));
            }
            if (status / 100 == 3) {
                add(answer.headers().firstValue("location").orElseThrow(), address, from, seen, next);
            } else if (page(answer)) {
                if (cost.transactions() > TRANSACTIONS || cost.overhead() > ROUND_TRIPS) {
                    dear.add(shape(address) + " sent " + cost.sent());
                }
                keysOn(answer.body()).forEach(key -> wrong.add(key + " shown on " + address));
                links(LINK, answer.body()).forEach(link -> add(link, address, from, seen, next));
                if (PageWeight.of(answer.body()) > PageWeight.MOST) {
                    wrong.add(PageWeight.of(answer.body()) + " bytes to load for " + address);
                }
                sent(answer.body())
                        .filter(action -> !mayPost(action, who))
                        .forEach(action -> wrong.add("403 POST " + action + " on " + address));
                if (!leadsBack(address, answer.body())) {
                    wrong.add("no way back from " + address);
                }
                if (times == 1) {
                    HttpResponse<String> said = english.get(address);
                    if (said.statusCode() != status) {
                        wrong.add(said.statusCode() + " in English " + address);
                    }
                    keysOn(said.body()).forEach(key -> wrong.add(key + " shown in English on " + address));
                }
            }
        }
        assertThat(opened).as("pages of " + who).hasSizeGreaterThan(8);
        assertThat(wrong).as(who).isEmpty();
        assertThat(dear)
                .as("pages of %s with more than two transactions, or eight round trips beside their own queries", who)
                .isEmpty();
    }

    /** A page that stands in the frame has its way back above the title; a sheet to print has a link in its bar. */
    private static boolean leadsBack(String address, String page) {
        Matcher way = WAY_BACK.matcher(page);
        boolean start = address.equals("/") || address.matches("/p/[a-z]+/today.*") || !page.contains("<body");
        return start
                || page.contains("class=\"bare\"")
                || way.find() && LINK.matcher(way.group()).find();
    }

    private static Stream<String> links(Pattern kind, String page) {
        return kind.matcher(page).results().map(link -> link.group(1).replace("&amp;", "&"));
    }

    /** Where the forms of a page go that have a button to send them. */
    private static Stream<String> sent(String page) {
        return Stream.concat(
                links(HX_POST, page),
                FORM.matcher(page)
                        .results()
                        .filter(form -> form.group(1).contains("method=\"post\"")
                                && BUTTON.matcher(form.group(2)).find())
                        .flatMap(form -> links(ACTION, form.group(1))));
    }

    /** Asks the dispatch table, for a form that is sent would change something. */
    private boolean mayPost(String action, String who) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", action.replaceFirst("\\?.*", ""));
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = routes.getHandler(request);
            if (chain == null || !(chain.getHandler() instanceof HandlerMethod handler)) {
                return true; // signing off and the like
            }
            Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
            if (allowed == null) {
                allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
            }
            return allowed == null || world.actor(who).is(allowed.value());
        } catch (Exception e) {
            throw new IllegalStateException(action, e);
        }
    }

    private static void add(String link, String page, Map<String, String> from, Set<String> seen, Deque<String> next) {
        String address = link.replaceFirst("^https?://[^/]+", "");
        boolean endless = address.endsWith("/live") || address.matches("/(v/|js|css|img|webjars|fonts|field|login).*");
        if (!endless && seen.add(address)) {
            from.putIfAbsent(address, page);
            next.add(address);
        }
    }

    private static boolean page(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
    }

    /** Without ids, days and the values of what it is narrowed to. */
    private static String shape(String address) {
        return ID.matcher(address)
                .replaceAll("*")
                .replaceAll("=[^&]*", "=")
                .replaceAll("\\d+", "0")
                .replaceAll("/(clauses|measures|posters|checklists|report|butler|areas)/[^/?]+", "/$1/*");
    }

    private Set<String> keysOn(String page) {
        Set<String> shown = new TreeSet<>();
        WORD_WITH_DOTS
                .matcher(NOT_READ.matcher(page).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> keys.contains(word) || siblings.contains(word.replaceFirst("[^.]+$", "")))
                .forEach(shown::add);
        if (page.contains("shell.t(")) {
            shown.add("the template itself");
        }
        return shown;
    }

    @Test
    void a_residents_link_that_leads_nowhere_any_more_says_how_to_reach_the_project() {
        String set = "update estate.project set hotline = '%s', centre_phone = '%s' where code = 'jinxiu'";
        asOwner(set.formatted("400 800 8000", "021-58880000"));
        try {
            for (String stale :
                    List.of("butler/99-9", "report/99-9", "followed/" + "x".repeat(27), "satisfaction/x", "else")) {
                HttpResponse<String> answer = nobody().get("/o/jinxiu/" + stale);
                assertThat(answer.statusCode()).as(stale).isEqualTo(404);
                assertThat(answer.body())
                        .as(stale)
                        .contains("锦绣花园", "tel:4008008000", "tel:021-58880000", "/o/jinxiu/report/8-1", "8栋1单元")
                        .doesNotContain("您负责");
            }
            assertThat(as("desk").get("/p/jinxiu/tickets/" + UUID.randomUUID()).body())
                    .as("staff")
                    .contains("您负责");
        } finally {
            asOwner(set.formatted("", ""));
        }
    }

    @Test
    void who_administers_the_group_finds_its_page_from_every_page_and_nobody_else_does() {
        for (String page : List.of("/", "/p/jinxiu/tickets")) {
            assertThat(as("admin").get(page).body()).as(page).contains("href=\"/admin\"");
            assertThat(as("quality").get(page).body()).as(page).doesNotContain("href=\"/admin\"");
        }
        assertThat(as("manager").get("/p/jinxiu/tickets").body()).doesNotContain("href=\"/admin\"");
    }
}
