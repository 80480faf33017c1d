package io.shouwen.platform.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AnonymousConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcherEntry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class SignInConfiguration implements WebMvcConfigurer {

    /** WebAssembly is allowed for the barcode reader; other code from strings is not. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] STATIC_FILES = {"/v/**", "/vendor/**", "/css/**", "/js/**", "/img/**", "/favicon.ico"
    };

    /** Nobody is asked who they are for these, so no session is read. */
    @Bean
    @Order(1)
    SecurityFilterChain staticFiles(HttpSecurity http) {
        return http.securityMatcher(STATIC_FILES)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(SecurityContextConfigurer::disable)
                .sessionManagement(SessionManagementConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .anonymous(AnonymousConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .headers(SignInConfiguration::secure)
                .build();
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordSignIn passwords,
            KnownDevices devices,
            RememberMeServices remembered,
            LogoutHandler leavingDevice) {
        http.setSharedObject(RememberMeServices.class, remembered);
        RequestCache asked = new CookieRequestCache();
        OpenTooLong tooLong = new OpenTooLong();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/start",
                                "/start/**",
                                "/login",
                                "/error",
                                "/language",
                                "/offline",
                                "/sw.js",
                                "/actuator/health",
                                "/api/cti/**",
                                "/o/**",
                                "/field",
                                "/field/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationManager(new ProviderManager(passwords))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInOrigin::of)
                        .successHandler(new SignInSuccess(devices, asked))
                        .failureHandler(new SignInRefusal()))
                // A sign-in starts a new session, whose maximum age counts from then.
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()))
                .addFilterAt(remembering(remembered), RememberMeAuthenticationFilter.class)
                .logout(out -> out.addLogoutHandler(leavingDevice).logoutSuccessUrl("/login?out"))
                // A phone's background request gets a status instead of the sign-in page.
                .exceptionHandling(refused -> refused.accessDeniedHandler(tooLong)
                        .authenticationEntryPoint(new DelegatingAuthenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                new RequestMatcherEntry<>(
                                        PathPatternRequestMatcher.pathPattern("/p/*/field/*/**"),
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)),
                                new RequestMatcherEntry<>(OpenTooLong::notAPage, tooLong))))
                .requestCache(cache -> cache.requestCache(asked))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .ignoringRequestMatchers("/api/cti/**"))
                .headers(SignInConfiguration::secure)
                .build();
    }

    private static void secure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"));
    }

    /** A device's token is sufficient authentication; the session id changes as after any sign-in. */
    private static RememberMeAuthenticationFilter remembering(RememberMeServices devices) {
        var filter = new RememberMeAuthenticationFilter(proved -> proved, devices);
        filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Runs after authorization.
        registry.addInterceptor(new FirstPasswordGate()).order(1);
    }
}
