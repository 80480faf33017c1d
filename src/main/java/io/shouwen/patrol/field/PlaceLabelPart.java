package io.shouwen.patrol.field;

import io.shouwen.patrol.route.Routes;
import io.shouwen.platform.Clause;
import io.shouwen.platform.field.FieldPart;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The labels that hang at the points of rounds, for those who repair: a scanned one opens what is to be done there. */
@Component
@Clause("4.1.2.2")
class PlaceLabelPart implements FieldPart {

    record Label(String code, @Nullable String nfc, String place) {}

    private final Routes routes;

    PlaceLabelPart(Routes routes) {
        this.routes = routes;
    }

    @Override
    public Set<Role> readers() {
        return REPAIRERS;
    }

    @Override
    public Map<String, Object> data(ProjectRef project, Actor reader, Texts texts, Instant now) {
        List<Label> labels = routes.list(project.id()).stream()
                .flatMap(route -> route.checkpoints().stream())
                .map(point -> new Label(point.code(), point.nfc(), point.place()))
                .distinct()
                .toList();
        return Map.of("labels", labels);
    }
}
