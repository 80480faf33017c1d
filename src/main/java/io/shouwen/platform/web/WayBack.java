package io.shouwen.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from a thing back to the list it was opened from, and on to its neighbours there. The address of the thing
 * carries the list in its parameter {@code list}, as a path below the project, so that no link leads elsewhere.
 *
 * @param back the list's page and row, below {@code /p/{project}/}
 * @param previous the thing before this one, below {@code /p/{project}/}, or null
 * @param next the thing behind it, or null
 */
public record WayBack(
        String back, @Nullable String previous, @Nullable String next) {

    /**
     * The things before and behind a thing in the list it was opened from.
     *
     * @param previous path below {@code /p/{project}/}, or null
     * @param next path below {@code /p/{project}/}, or null
     */
    public record Neighbours(
            @Nullable String previous, @Nullable String next) {

        public static final Neighbours NONE = new Neighbours(null, null);
    }

    /** The request attribute that holds the {@link Neighbours} of a thing's page. */
    public static final String NEIGHBOURS = "neighbours";

    private static final int LONGEST = 800;
    private static final Pattern BELOW_PROJECT =
            Pattern.compile("[a-z][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*(\\?([A-Za-z0-9._~=&+*:-]|%[0-9A-Fa-f]{2})*)?");
    private static final Pattern ID = Pattern.compile("/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/?]|$)");

    static @Nullable WayBack of(HttpServletRequest request) {
        return of(
                request.getRequestURI(),
                request.getParameter("list"),
                request.getAttribute(NEIGHBOURS) instanceof Neighbours neighbours ? neighbours : Neighbours.NONE);
    }

    /** @param page path of the thing's page; @param list as it stands in its address */
    static @Nullable WayBack of(String page, @Nullable String list, Neighbours neighbours) {
        String checked = checked(list);
        if (checked == null) {
            return null;
        }
        Matcher id = ID.matcher(page);
        return new WayBack(
                id.find() ? checked + (checked.contains("?") ? "&" : "?") + "row=" + id.group(1) : checked,
                neighbours.previous() == null ? null : to(neighbours.previous(), checked),
                neighbours.next() == null ? null : to(neighbours.next(), checked));
    }

    /** A path below the project, or null if it is anything else. */
    public static @Nullable String checked(@Nullable String list) {
        return list != null
                        && list.length() <= LONGEST
                        && BELOW_PROJECT.matcher(list).matches()
                ? list
                : null;
    }

    /** A link to a thing that leads back to a list. @param thing path, possibly with a fragment */
    public static String to(String thing, String list) {
        int fragment = thing.indexOf('#');
        String path = fragment < 0 ? thing : thing.substring(0, fragment);
        return path + (path.contains("?") ? "&" : "?") + "list=" + URLEncoder.encode(list, StandardCharsets.UTF_8)
                + (fragment < 0 ? "" : thing.substring(fragment));
    }

    /** A value of a query string. */
    public static String decoded(@Nullable String value) {
        return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
