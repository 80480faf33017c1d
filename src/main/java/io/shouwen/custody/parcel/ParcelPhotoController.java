package io.shouwen.custody.parcel;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The picture of a parcel: added now or later; the clear one is opened on its own, and each opening is logged. */
@Controller
@Transactional
@ParcelRoles.MayTakeIn
@Clause("3.4.3")
class ParcelPhotoController {

    private final KeepPhoto keepPhoto;
    private final ParcelPhotos photos;
    private final FileStore files;
    private final IntakeQueries queries;
    private final Audit audit;
    private final Clock clock;

    ParcelPhotoController(
            KeepPhoto keepPhoto,
            ParcelPhotos photos,
            FileStore files,
            IntakeQueries queries,
            Audit audit,
            Clock clock) {
        this.keepPhoto = keepPhoto;
        this.photos = photos;
        this.files = files;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/parcels/intake/{parcel}/photo")
    Object keep(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID parcel,
            @FileField(value = "photo", takes = Takes.PICTURES) Upload photo,
            RedirectAttributes flash) {
        Prepared picture = photo.one();
        if (picture == null) {
            Fields fields = new Fields(new LinkedMultiValueMap<>());
            photo.tell(fields::problem);
            if (!fields.wrong()) {
                fields.problem("photo", "form.required");
            }
            return queries.page(project, actor, parcel, List.of(), clock.instant(), fields.form());
        }
        keepPhoto.keep(project.id(), parcel, picture, clock.instant());
        return Redirect.to("parcels/intake/" + parcel, flash, "custody.parcel.photo-kept");
    }

    @GetMapping("/p/{project}/parcels/intake/{parcel}/photo")
    ResponseEntity<Resource> open(ProjectRef project, @PathVariable UUID parcel) {
        UUID clear = photos.of(project.id(), parcel).orElseThrow(NotFound::new).clear();
        StoredFile file = files.find(project.id(), clear).orElseThrow(NotFound::new);
        audit.record(project.id(), "photo-shown", "parcel", parcel, null, null);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(files.content(file).orElseThrow(NotFound::new)));
    }
}
