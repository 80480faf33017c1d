package io.shouwen.custody.parcel;

import io.shouwen.custody.parcel.view.BatchAnswersPage;
import io.shouwen.custody.parcel.view.BatchPage;
import io.shouwen.custody.parcel.view.BatchState;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Address;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A batch of parcels; its id is in the address, so that a reloaded page goes on with it. */
@Controller
@Transactional
@ParcelRoles.MayTakeIn
@Clause("3.4.2")
class BatchController {

    private final ScanBatch scanBatch;
    private final Clock clock;

    BatchController(ScanBatch scanBatch, Clock clock) {
        this.scanBatch = scanBatch;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/parcels/batch")
    BatchPage batch(ProjectRef project, Actor actor, @RequestParam(defaultValue = "") String id) {
        UUID asked = Address.id(id);
        UUID batch = asked == null ? Ids.next() : asked;
        return new BatchPage(batch, scanBatch.now(new Batch(project, batch, actor, clock.instant())));
    }

    /** A scan; or somebody of several who match; or an answer by its key. */
    @PostMapping("/p/{project}/parcels/batch")
    BatchState scan(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID batch,
            @RequestParam(required = false) @Nullable UUID parcel,
            @RequestParam(required = false) @Nullable UUID resident,
            @RequestParam(required = false) @Nullable BatchAnswer answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String code) {
        Batch here = new Batch(project, batch, actor, clock.instant());
        String why = TypedText.first(reason.strip(), 200);
        if (parcel != null && resident != null) {
            return scanBatch.choose(here, parcel, resident);
        }
        if (answer != null) {
            return scanBatch.answer(here, parcel, new ScanBatch.Said(answer, why));
        }
        String read = TypedText.first(TypedText.code(code).strip(), 60).toUpperCase(Locale.ROOT);
        return scanBatch.scan(here, parcel, read, why);
    }

    /** The labels with which a batch is answered by the scanner alone. */
    @GetMapping("/p/{project}/parcels/batch/answers")
    BatchAnswersPage answers() {
        return BatchAnswersPage.SHEET;
    }
}
