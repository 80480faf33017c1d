package io.shouwen.estate.settings;

import io.shouwen.platform.demo.DemoData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo's group and its projects: 锦绣花园, and 云庭, a small one of its own beside it. */
@Component
class ProjectDemo implements DemoData {

    private static final String REGION = "华东";
    private static final int HOUSEHOLDS_A_BUTLER = 330;

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
        project(PROJECT, "jinxiu", "锦绣花园", 4, "锦绣路 88 号", HOUSEHOLDS_A_BUTLER);
        project(OTHER_PROJECT, "yunting", "云庭", 3, "云庭路 6 号", null);
    }

    private void project(UUID id, String code, String name, int stars, String address, @Nullable Integer limit) {
        UUID region = group.regions().stream()
                .filter(one -> one.name().equals(REGION))
                .findFirst()
                .orElseThrow()
                .id();
        opening.open(id, region, code, name, stars);
        EditProject.Saved opened = editing.saved(id).orElseThrow();
        ProjectDraft draft = opened.draft();
        ProjectDraft wanted = new ProjectDraft(
                name,
                address,
                stars,
                draft.opensAt(),
                draft.closesAt(),
                draft.zone(),
                limit,
                "400-800-6100",
                "021-50778800");
        editing.change(id, draft, wanted, opened.version());
    }
}
