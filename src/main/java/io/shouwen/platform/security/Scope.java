package io.shouwen.platform.security;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The projects whose rows a transaction may see, and the actor. Bound for one request or one job; each transaction
 * passes it to row-level security at its begin. Without a scope no project-bound row is visible.
 */
public record Scope(
        Set<UUID> projects, Actor actor, @Nullable ProjectRef project) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Set<Role> OF_ORDERS = Set.of(Role.REPAIR, Role.CONTRACTOR);
    private static final Scope NOTHING = new Scope(Set.of(), Actor.SYSTEM, null);

    public static Scope current() {
        return CURRENT.orElse(NOTHING);
    }

    /** A scope for jobs and for requests without sign-in: one project, with the product as the actor. */
    public static Scope of(UUID projectId) {
        return new Scope(Set.of(projectId), Actor.SYSTEM, null);
    }

    public static Scope of(ProjectRef project, Actor actor) {
        return new Scope(Set.of(project.id()), actor, project);
    }

    /** The same projects with another actor, for requests whose content tells who acts. */
    public Scope as(Actor other) {
        return new Scope(projects, other, project);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The project of the URL. @throws IllegalStateException outside a project's pages */
    public ProjectRef requireProject() {
        if (project == null) {
            throw new IllegalStateException("no project in scope");
        }
        return project;
    }

    /** The id of the member of staff who acts; empty for residents and for the product itself. */
    String person() {
        return actor.kind() == Actor.Kind.STAFF ? actor.id().toString() : "";
    }

    /** Whether the transaction sees only what is the person's own, because these take orders and nothing else. */
    boolean ownRows() {
        return !actor.roles().isEmpty() && OF_ORDERS.containsAll(actor.roles());
    }

    /** For {@code shouwen.rows}; without the setting no such row is seen. */
    String rows() {
        return ownRows() ? WholeProject.OWN : WholeProject.ALL;
    }

    String setting() {
        return projects.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
