package io.shouwen.patrol.round;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.field.FieldPicture;
import io.shouwen.platform.files.FileRefused;
import io.shouwen.platform.files.PrepareFiles;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Uploads of pictures by the SHA-256 of their bytes, in pieces. A piece at the wrong offset: 409 with the number of
 * bytes received. Complete but with another hash, or not a picture: 422, and it is deleted. Server busy: 503, all bytes
 * are kept.
 */
@Controller
// A picture is decoded between two transactions, and a refused one is deleted in a separate one.
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Allowed({Role.BUTLER, Role.REPAIR, Role.CONTRACTOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class UploadController {

    static final int LARGEST_PIECE = 128 * 1024;
    static final int LARGEST = 4_000_000;

    private final Uploads uploads;
    private final PrepareFiles prepare;
    private final TransactionOperations transaction;
    private final Clock clock;

    UploadController(Uploads uploads, PrepareFiles prepare, TransactionOperations transaction, Clock clock) {
        this.uploads = uploads;
        this.prepare = prepare;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/field/photos/{key}")
    ResponseEntity<Uploads.State> state(ProjectRef project, @PathVariable String key) {
        String sha256 = named(key);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(Objects.requireNonNull(transaction.execute(status -> uploads.state(project.id(), sha256))));
    }

    @PostMapping("/p/{project}/field/photos/{key}")
    ResponseEntity<Object> piece(
            ProjectRef project,
            Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "-1") int offset,
            @RequestParam(defaultValue = "-1") int size,
            HttpServletRequest request)
            throws IOException {
        String sha256 = named(key);
        byte[] piece = request.getInputStream().readNBytes(LARGEST_PIECE + 1);
        if (piece.length > LARGEST_PIECE || size > LARGEST) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "too large");
        }
        if (offset < 0 || size < 1 || offset > size) {
            return refused(HttpStatus.BAD_REQUEST, "offset or size");
        }
        Instant now = clock.instant();
        try {
            Uploads.State state = Objects.requireNonNull(transaction.execute(
                    status -> uploads.add(project.id(), sha256, size, offset, piece, actor.id(), now)));
            boolean whole = state.have() == state.size();
            boolean next = whole || state.have() == offset + piece.length && piece.length > 0;
            if (whole && !state.done()) {
                state = finished(project, sha256);
            }
            return ResponseEntity.status(next ? HttpStatus.OK : HttpStatus.CONFLICT)
                    .body(state);
        } catch (Uploads.WrongContent | FileRefused wrong) {
            if (wrong instanceof FileRefused refused && refused.busy()) {
                return refused(HttpStatus.SERVICE_UNAVAILABLE, "busy");
            }
            transaction.executeWithoutResult(status -> uploads.forget(project.id(), sha256));
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, wrong instanceof FileRefused ? "no picture" : "hash");
        }
    }

    /**
     * Decodes the picture between two transactions. If the response is lost, the phone asks again with an empty piece.
     */
    private Uploads.State finished(ProjectRef project, String sha256) {
        byte[] all = Objects.requireNonNull(transaction.execute(status -> uploads.whole(project.id(), sha256)))
                .orElse(null);
        if (all != null) {
            if (!Sha256.hex(all).equals(sha256)) {
                throw new Uploads.WrongContent();
            }
            Prepared picture = prepare.picture(sha256.substring(0, 12) + ".jpg", all);
            transaction.executeWithoutResult(status -> uploads.finish(project.id(), sha256, picture));
        }
        return Objects.requireNonNull(transaction.execute(status -> uploads.state(project.id(), sha256)));
    }

    private static String named(String key) {
        if (!key.matches(FieldPicture.NAME)) {
            throw new NotFound();
        }
        return key;
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String error) {
        return ResponseEntity.status(status).body(Map.of("error", error));
    }
}
