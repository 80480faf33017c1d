package io.shouwen.platform.security;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;

/** The session's record of who is signed in. Roles are read for each request, so a change takes effect at once. */
public record SignedOn(UUID id, String username, String name, boolean mustChangePassword)
        implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return username;
    }

    public static @Nullable SignedOn from(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedOn who ? who : null;
    }
}
