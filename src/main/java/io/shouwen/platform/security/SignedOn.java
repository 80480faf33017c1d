package io.shouwen.platform.security;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is signed in, read with the session for each request, so that a change of name or roles takes effect at once. */
public record SignedOn(UUID id, String username, String name, boolean mustChangePassword)
        implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<GrantedAuthority> AUTHORITIES = List.of(new SimpleGrantedAuthority("SIGNED_ON"));

    @Override
    public String getName() {
        return username;
    }

    /** The authentication of this person, for the rest of the request. */
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, AUTHORITIES);
    }

    public static @Nullable SignedOn from(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedOn who ? who : null;
    }
}
