package io.shouwen.platform.list;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.WayBack;
import io.shouwen.platform.web.WayBack.Neighbours;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** All lists, for the pages of the things in them. */
@Component
public class Lists {

    private final List<ThingList> lists;

    Lists(Collection<ThingList> contributed) {
        this.lists = List.copyOf(contributed);
    }

    /**
     * Called by the page of a thing, in its transaction: finds the thing's neighbours in the list from which the page
     * was opened. One query; none if it was opened otherwise.
     */
    public void beside(ProjectRef project, Actor reader, UUID id) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            request.setAttribute(
                    WayBack.NEIGHBOURS,
                    around(project, reader, request.getRequest().getParameter("list"), id),
                    RequestAttributes.SCOPE_REQUEST);
        }
    }

    private Neighbours around(ProjectRef project, Actor reader, @Nullable String list, UUID id) {
        String address = WayBack.checked(list);
        if (address == null) {
            return Neighbours.NONE;
        }
        UriComponents parts = UriComponentsBuilder.fromUriString(address).build(true);
        Map<String, String> query = new HashMap<>();
        parts.getQueryParams().forEach((name, values) -> query.put(name, WayBack.decoded(values.getFirst())));
        return lists.stream()
                .filter(each -> each.path().equals(parts.getPath()))
                .findFirst()
                .map(found -> found.around(project, reader, query, id))
                .orElse(Neighbours.NONE);
    }

    /** Reads what {@link SortOrder#around} asks. @param path of a thing, from its id */
    public static Neighbours neighbours(StatementSpec statement, Function<UUID, String> path) {
        Map<Boolean, String> found = new HashMap<>();
        statement.query(row -> {
            found.put(row.getBoolean("behind"), path.apply(row.getObject("id", UUID.class)));
        });
        return new Neighbours(found.get(false), found.get(true));
    }
}
