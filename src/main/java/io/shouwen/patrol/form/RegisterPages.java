package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.PatrolRegisterPage;
import io.shouwen.patrol.form.view.RegisterPaper;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import io.shouwen.staff.StaffDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a day's registers: butlers see their own, those who lead see all. */
@Component
class RegisterPages {

    private final Registers registers;
    private final StaffDirectory staff;

    RegisterPages(Registers registers, StaffDirectory staff) {
        this.registers = registers;
        this.staff = staff;
    }

    /** @param walker whose register to open, or null for the first one */
    PatrolRegisterPage page(
            ProjectRef project,
            Actor actor,
            LocalDate day,
            @Nullable UUID walker,
            Texts texts,
            @Nullable String problem) {
        List<RegisterPaper> papers = registers.between(project, whose(actor, walker), day, day, texts);
        RegisterPaper open = papers.stream()
                .filter(paper -> walker == null || paper.walker().equals(walker))
                .findFirst()
                .or(() -> empty(project, walker == null && !actor.leads() ? actor.id() : walker, day, texts))
                .orElse(null);
        boolean signs = open != null
                && actor.is(Role.SUPERVISOR, Role.MANAGER)
                && !open.walker().equals(actor.id())
                && !open.empty()
                && (open.review() == null || open.changed());
        return new PatrolRegisterPage(
                day,
                papers.stream()
                        .map(paper -> new PatrolRegisterPage.Choice(
                                paper.walker(),
                                paper.patroller(),
                                paper.problems(),
                                paper.review() != null && !paper.changed()))
                        .toList(),
                open,
                signs ? Ids.next() : null,
                problem);
    }

    /** @throws NotFound if there is none, or the actor may not see it */
    RegisterPaper paper(ProjectRef project, Actor actor, LocalDate day, UUID walker, Texts texts) {
        whose(actor, walker);
        return registers.between(project, walker, day, day, texts).stream()
                .findFirst()
                .or(() -> empty(project, walker, day, texts))
                .orElseThrow(NotFound::new);
    }

    /** Whose registers the actor may see; null for everybody's. */
    static @Nullable UUID whose(Actor actor, @Nullable UUID walker) {
        if (actor.leads()) {
            return null;
        }
        if (walker != null && !walker.equals(actor.id())) {
            throw new NotFound();
        }
        return actor.id();
    }

    private Optional<RegisterPaper> empty(ProjectRef project, @Nullable UUID walker, LocalDate day, Texts texts) {
        return walker == null
                ? Optional.empty()
                : staff.byId(project.id(), walker)
                        .map(one -> registers.of(project, one.id(), one.name(), one.number(), day, texts));
    }
}
