package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.RegisterPaper;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Receipts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A superior reviews and signs a day's register; never their own, never an empty one. */
@Component
@Clause("5.1")
@Transactional(propagation = Propagation.MANDATORY)
class ReviewRegister {

    private final Reviews reviews;
    private final Receipts receipts;
    private final FileStore files;
    private final Audit audit;

    ReviewRegister(Reviews reviews, Receipts receipts, FileStore files, Audit audit) {
        this.reviews = reviews;
        this.receipts = receipts;
        this.files = files;
        this.audit = audit;
    }

    /** @param hash hash of the register as it was read @param drawing the signature */
    void review(
            ProjectRef project, Actor by, UUID id, RegisterPaper paper, String hash, Prepared drawing, Instant now) {
        receipts.once(project.id(), id, List.of(paper.walker(), paper.day(), hash, drawing.sha256()), () -> {
            allowed(by, paper, hash);
            UUID kept = files.keep(project.id(), drawing).id();
            reviews.add(project.id(), id, paper, by.id(), now, kept);
            audit.record(
                    project.id(),
                    "register-reviewed",
                    "patrol-register",
                    id,
                    null,
                    Map.of("number", paper.number(), "hash", hash));
            return paper.number();
        });
    }

    private static void allowed(Actor by, RegisterPaper paper, String hash) {
        if (paper.walker().equals(by.id())) {
            throw new RuleBroken("5.1", "patrol.form.rule.own");
        }
        if (paper.empty()) {
            throw new RuleBroken("5.1", "patrol.form.rule.empty");
        }
        if (!paper.hash().equals(hash)) {
            throw new RuleBroken("5.1", "patrol.form.rule.changed");
        }
        if (paper.review() != null && !paper.changed()) {
            throw new RuleBroken("5.1", "patrol.form.rule.reviewed");
        }
    }
}
