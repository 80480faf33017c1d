package io.shouwen.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request remembers of its {@link Identity}, so that one statement reads it, wherever it is first needed. Bound
 * from the first filter on; the error page of a request shares its visit.
 */
final class Visit {

    private static final ScopedValue<Visit> CURRENT = ScopedValue.newInstance();
    private static final String ATTRIBUTE = Visit.class.getName();

    final Place place;

    @Nullable
    Identity identity;

    /** Whether reading the identity failed; then the error page is drawn for nobody. */
    boolean failed;

    @Nullable
    FrameQuestions asked;

    private Visit(Place place) {
        this.place = place;
    }

    /** Where a URL leads. @param code of the project, or null */
    record Place(Kind kind, @Nullable String code) {

        enum Kind {
            /** {@code /p/{code}/} */
            PROJECT,
            /** {@code /o/{code}/}, without sign-in */
            OUTSIDE,
            /** {@code /admin} */
            GROUP,
            ELSEWHERE
        }

        /** @param path decoded, as handlers see it; an encoded variant must not bypass the scope */
        static Place of(String path) {
            String[] parts = path.split("/", 4);
            return switch (parts.length < 2 ? "" : parts[1]) {
                case "admin" -> new Place(Kind.GROUP, null);
                case "p" -> parts.length < 3 ? ELSEWHERE : new Place(Kind.PROJECT, parts[2]);
                case "o" -> parts.length < 3 ? ELSEWHERE : new Place(Kind.OUTSIDE, parts[2]);
                default -> ELSEWHERE;
            };
        }

        private static final Place ELSEWHERE = new Place(Kind.ELSEWHERE, null);
    }

    static @Nullable Visit current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** The visit of this request, or of the request whose error page this is. */
    static Visit of(HttpServletRequest request) {
        Visit visit = (Visit) request.getAttribute(ATTRIBUTE);
        if (visit == null) {
            visit = new Visit(Place.of(request.getServletPath()));
            request.setAttribute(ATTRIBUTE, visit);
        }
        return visit;
    }

    <X extends Throwable> void run(ScopedValue.CallableOp<Boolean, X> work) throws X {
        ScopedValue.where(CURRENT, this).call(work);
    }
}
