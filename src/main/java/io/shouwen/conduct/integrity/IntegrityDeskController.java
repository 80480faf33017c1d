package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.view.IntegrityDeskPage;
import io.shouwen.conduct.integrity.view.IntegrityPosterPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Qr;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk writes a report down for somebody and hands over its code; it never reads one. Also the lobbies' sheet. */
@Controller
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("2.4.6")
class IntegrityDeskController {

    private final TakeIntegrityReport take;
    private final OwnAddress own;
    private final Clock clock;

    IntegrityDeskController(TakeIntegrityReport take, OwnAddress own, Clock clock) {
        this.take = take;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/integrity/new")
    IntegrityDeskPage form(ProjectRef project) {
        return new IntegrityDeskPage(project.code(), Ids.next(), IntegrityCode.fresh(), false, Form.EMPTY);
    }

    @PostMapping("/p/{project}/integrity")
    IntegrityDeskPage send(
            ProjectRef project,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = OpenIntegrityController.MOST_PHOTOS)
                    Upload photos) {
        Fields fields = new Fields(typed);
        IntegrityDraft draft = IntegrityDraft.read(fields);
        photos.tell(fields::problem);
        if (fields.wrong()) {
            return new IntegrityDeskPage(project.code(), draft.id(), draft.code(), false, fields.form());
        }
        take.take(draft.report(project.id(), IntegrityChannel.DESK, clock.instant()), draft.code(), photos.files());
        return new IntegrityDeskPage(project.code(), draft.id(), draft.code(), true, Form.EMPTY);
    }

    @GetMapping("/p/{project}/integrity/poster")
    IntegrityPosterPage poster(ProjectRef project) {
        String address = own.link("/o/" + project.code() + "/integrity?from=lobby");
        Qr qr = Qr.of(address);
        return new IntegrityPosterPage(project.name(), qr.size(), qr.path(), address);
    }
}
