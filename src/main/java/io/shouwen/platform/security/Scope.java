package io.shouwen.platform.security;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The projects whose rows a transaction may see, and who is acting. Bound for one request or one job run; the
 * database's row-level security is told at the begin of each transaction. No scope: nothing is seen.
 */
public record Scope(
        Set<UUID> projects, Actor actor, @Nullable ProjectRef project) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Scope NOTHING = new Scope(Set.of(), Actor.SYSTEM, null);

    public static Scope current() {
        return CURRENT.orElse(NOTHING);
    }

    /** A scope for jobs and for requests without sign-in: one project, the product itself acting. */
    public static Scope of(UUID projectId) {
        return new Scope(Set.of(projectId), Actor.SYSTEM, null);
    }

    public static Scope of(ProjectRef project, Actor actor) {
        return new Scope(Set.of(project.id()), actor, project);
    }

    /** The same projects with somebody else acting: whoever turns out to be known only from what was sent. */
    public Scope as(Actor other) {
        return new Scope(projects, other, project);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The project of the address. @throws IllegalStateException outside a project's pages */
    public ProjectRef requireProject() {
        if (project == null) {
            throw new IllegalStateException("no project in scope");
        }
        return project;
    }

    String setting() {
        return projects.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
