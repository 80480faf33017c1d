package io.shouwen.platform.list;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.WayBack;
import io.shouwen.platform.web.WayBack.Neighbours;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** All lists, for the pages of things. */
@Component
public class Lists {

    private final Map<String, ThingList> lists;

    Lists(Collection<ThingList> contributed) {
        this.lists = contributed.stream().collect(Collectors.toMap(ThingList::path, Function.identity()));
    }

    /** @param list address of the list below the project, as the thing's page was given it; null if it was not */
    public Neighbours around(ProjectRef project, Actor reader, @Nullable String list, UUID id) {
        String address = WayBack.checked(list);
        if (address == null) {
            return Neighbours.NONE;
        }
        UriComponents parts = UriComponentsBuilder.fromUriString(address).build(true);
        ThingList found = lists.get(parts.getPath());
        if (found == null) {
            return Neighbours.NONE;
        }
        Map<String, String> query = new HashMap<>();
        parts.getQueryParams().forEach((name, values) -> query.put(name, WayBack.decoded(values.getFirst())));
        return found.around(project, reader, query, id);
    }
}
