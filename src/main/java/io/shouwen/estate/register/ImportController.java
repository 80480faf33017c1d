package io.shouwen.estate.register;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.register.view.Import;
import io.shouwen.estate.register.view.ImportPage;
import io.shouwen.estate.register.view.ImportProgress;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The steps of an import: upload, preview, then import or discard. */
@Controller
@Transactional
@EstateRoles.MayImport
class ImportController {

    private static final int FAULTS = 100;
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportRegister importing;
    private final Clock clock;

    ImportController(Imports imports, ImportRegister importing, Clock clock) {
        this.imports = imports;
        this.importing = importing;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/register/imports")
    Object upload(ProjectRef project, Actor actor, @RequestParam("file") @Nullable MultipartFile file)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        if (file == null || content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            String key = content.length == 0
                    ? "form.required"
                    : content[0] == (byte) 0xd0
                            ? "estate.register.import.refused.old"
                            : "estate.register.import.refused.no-workbook";
            Form form = Form.of(new LinkedMultiValueMap<>(), Map.of("file", Form.Problem.of(key)));
            return RegisterController.page(project, actor, form, imports);
        }
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = TypedText.first(given, LONGEST_NAME);
        UUID id = imports.upload(project.id(), name, content, actor, clock.instant());
        importing.checkSoon(project, actor, id);
        return Redirect.to("register/imports/" + id);
    }

    @GetMapping("/p/{project}/register/imports/{id}")
    ImportPage page(ProjectRef project, @PathVariable UUID id, @RequestParam(defaultValue = "0") int after) {
        Import found = imports.byId(project.id(), id).orElseThrow(NotFound::new);
        List<ImportPage.Fault> faults = imports.faults(project.id(), id, after, FAULTS + 1).stream()
                .map(f -> new ImportPage.Fault(f.sheet(), f.line(), f.heading(), f.typed(), f.reason(), f.argument()))
                .toList();
        boolean more = faults.size() > FAULTS;
        return new ImportPage(
                found,
                found.is("checked") ? imports.preview(project.id(), id) : List.of(),
                more ? faults.subList(0, FAULTS) : faults,
                more ? after + FAULTS : null);
    }

    @GetMapping("/p/{project}/register/imports/{id}/progress")
    ImportProgress progress(ProjectRef project, @PathVariable UUID id, HttpServletResponse response) {
        Import found = imports.byId(project.id(), id).orElseThrow(NotFound::new);
        if (!found.running() || found.brokenOff(clock.instant())) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ImportProgress(found);
    }

    /** Idempotent: a second request shows the progress of the first. */
    @PostMapping("/p/{project}/register/imports/{id}/start")
    Object start(ProjectRef project, Actor actor, @PathVariable UUID id) {
        Import found = imports.byId(project.id(), id).orElseThrow(NotFound::new);
        if (imports.take(project.id(), id, clock.instant())) {
            importing.writeSoon(project, actor, id);
        }
        return Redirect.to("register/imports/" + found.id());
    }

    @PostMapping("/p/{project}/register/imports/{id}/discard")
    Object discard(ProjectRef project, @PathVariable UUID id) {
        Import found = imports.byId(project.id(), id).orElseThrow(NotFound::new);
        imports.discard(project.id(), id, clock.instant());
        return Redirect.to("register/imports/" + found.id());
    }
}
