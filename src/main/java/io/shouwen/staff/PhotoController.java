package io.shouwen.staff;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The photo of a member of staff, which residents see on the butler's card. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class PhotoController {

    private final StaffFileContents pages;
    private final StaffFiles files;
    private final StaffDirectory staff;
    private final FileStore store;

    PhotoController(StaffFileContents pages, StaffFiles files, StaffDirectory staff, FileStore store) {
        this.pages = pages;
        this.files = files;
        this.staff = staff;
        this.store = store;
    }

    @PostMapping("/p/{project}/staff/{id}/photo")
    Object put(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @FileField(value = "photo", takes = Takes.PICTURES) Upload photo,
            RedirectAttributes left) {
        mustExist(project, id);
        Fields fields = new Fields(new LinkedMultiValueMap<>());
        photo.tell(fields::problem);
        Prepared sent = photo.one();
        if (sent == null) {
            fields.problem("photo", "form.required");
            return pages.of(project, actor, id, fields.form());
        }
        files.photo(project.id(), id, store.keep(project.id(), sent).id());
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
