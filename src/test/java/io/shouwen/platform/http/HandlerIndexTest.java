package io.shouwen.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.RequestPath;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class HandlerIndexTest extends ShouwenTest {

    @Autowired
    ApplicationContext product;

    private static final class Counting extends HandlerIndex {
        int compared;

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo mapping, HttpServletRequest request) {
            compared++;
            return super.getMatchingMapping(mapping, request);
        }
    }

    @Test
    void an_address_is_compared_with_the_patterns_of_its_room_alone_and_finds_its_handler() throws Exception {
        Counting handlers = new Counting();
        handlers.setApplicationContext(product);
        handlers.afterPropertiesSet();
        var all = handlers.getHandlerMethods();
        for (var each : all.entrySet()) {
            for (String pattern : each.getKey().getPatternValues()) {
                for (RequestMethod method : each.getKey().getMethodsCondition().getMethods()) {
                    String path = pattern.replaceAll("\\{[^}]+}", "x1");
                    var request = new MockHttpServletRequest(method.name(), path);
                    ServletRequestPathUtils.setParsedRequestPath(RequestPath.parse(path, ""), request);
                    handlers.compared = 0;
                    var found = handlers.lookupHandlerMethod(path, request);
                    assertThat(found).as(pattern).isNotNull();
                    assertThat(found.getMethod())
                            .as(pattern)
                            .isEqualTo(each.getValue().getMethod());
                    if (pattern.startsWith("/p/{project}/")) {
                        assertThat(handlers.compared).as(pattern).isLessThan(all.size() / 4);
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(200);
    }

    @Test
    void an_address_that_nobody_answers_has_no_handler() throws Exception {
        Counting handlers = new Counting();
        handlers.setApplicationContext(product);
        handlers.afterPropertiesSet();
        for (String path : List.of("/p/x1/tickets/7/x/nothing", "/p/x1/nothing", "/nothing")) {
            var request = new MockHttpServletRequest("GET", path);
            ServletRequestPathUtils.setParsedRequestPath(RequestPath.parse(path, ""), request);
            assertThat(handlers.lookupHandlerMethod(path, request)).as(path).isNull();
        }
    }
}
