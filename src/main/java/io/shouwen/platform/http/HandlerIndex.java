package io.shouwen.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of {@code /p/{project}/tickets/...} among those with the same word in third place, instead of
 * comparing the address with all patterns. Spring already keeps an index for patterns without variables, which are looked
 * up by the whole path; here such patterns are in it by their third segment. What the index does not lead to is searched
 * for among all patterns as usual, so a pattern with a variable in third place would be found too, after the others.
 */
class HandlerIndex extends RequestMappingHandlerMapping {

    private static final String PROJECT = "/p/";

    @Override
    protected Set<String> getDirectPaths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().anyMatch(pattern -> pattern.startsWith(PROJECT))
                ? mapping.getPatternValues().stream().map(HandlerIndex::entry).collect(Collectors.toSet())
                : super.getDirectPaths(mapping);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(entry(path), request);
    }

    /** In the index. @param path of a request, or a pattern */
    static String entry(String path) {
        if (!path.startsWith(PROJECT)) {
            return path;
        }
        int third = path.indexOf('/', PROJECT.length());
        int end = third < 0 ? -1 : path.indexOf('/', third + 1);
        return third < 0 ? PROJECT : PROJECT + path.substring(third, end < 0 ? path.length() : end);
    }
}
