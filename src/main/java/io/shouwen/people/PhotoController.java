package io.shouwen.people;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A colleague's photo, as residents see it on the butler card. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class PhotoController {

    private final StaffFilePages pages;
    private final StaffFiles files;
    private final StaffDirectory staff;
    private final Scans scans;

    PhotoController(StaffFilePages pages, StaffFiles files, StaffDirectory staff, Scans scans) {
        this.pages = pages;
        this.files = files;
        this.staff = staff;
        this.scans = scans;
    }

    @PostMapping("/p/{project}/staff/{id}/photo")
    Object put(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            RedirectAttributes left)
            throws IOException {
        mustExist(project, id);
        Fields fields = new Fields(new LinkedMultiValueMap<>());
        UUID kept = scans.keepPicture(project, photo, "photo", fields);
        if (kept == null) {
            return pages.of(project, actor, id, fields.form());
        }
        files.photo(project.id(), id, kept);
        return Redirect.to("staff/" + id, left, "staff.saved");
    }

    @PostMapping("/p/{project}/staff/{id}/photo/removal")
    ModelAndView remove(ProjectRef project, @PathVariable UUID id, RedirectAttributes left) {
        mustExist(project, id);
        files.photo(project.id(), id, null);
        return Redirect.to("staff/" + id, left, "staff.removed");
    }

    private void mustExist(ProjectRef project, UUID id) {
        if (staff.byId(project.id(), id).isEmpty()) {
            throw new NotFound();
        }
    }
}
