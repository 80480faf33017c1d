package io.shouwen.estate.settings;

import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.standard.star.StarLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo's group and its projects: 锦绣花园, and 云庭, a small one of its own beside it. */
@Component
class ProjectDemo implements DemoData {

    private static final String REGION = "华东";
    private static final int HOUSEHOLDS_A_BUTLER = 330;
    private static final int OPEN_SINCE = 120;

    private final EditGroup group;
    private final OpenProject opening;
    private final EditProject editing;

    ProjectDemo(EditGroup group, OpenProject opening, EditProject editing) {
        this.group = group;
        this.opening = opening;
        this.editing = editing;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(Instant now) {
        group.nameGroup("和邻物业服务集团", group.group().version());
        group.openRegion(REGION);
        project(PROJECT, "jinxiu", "锦绣花园", StarLevel.FOUR_STARS, "锦绣路 88 号", HOUSEHOLDS_A_BUTLER, now);
        project(OTHER_PROJECT, "yunting", "云庭", StarLevel.THREE_STARS, "云庭路 6 号", null, now);
    }

    private void project(
            UUID id, String code, String name, StarLevel level, String address, @Nullable Integer limit, Instant now) {
        UUID region = group.regions().stream()
                .filter(one -> one.name().equals(REGION))
                .findFirst()
                .orElseThrow()
                .id();
        Instant opened = now.minus(Duration.ofDays(OPEN_SINCE));
        opening.open(id, region, code, name, level, Actor.SYSTEM, opened);
        EditProject.Saved saved = editing.saved(id).orElseThrow();
        ProjectDraft draft = saved.draft();
        ProjectDraft wanted = new ProjectDraft(
                name, address, draft.opensAt(), draft.closesAt(), draft.zone(), limit, "400-800-6100", "021-50778800");
        editing.change(id, draft, wanted, saved.version());
    }
}
