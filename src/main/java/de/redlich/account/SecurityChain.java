package de.redlich.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * What every request passes: who it is (from our session table), and whether a form came from us (CSRF). Who may go where is
 * decided at the controller, see {@link Access}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {
    static final String CSRF_COOKIE = "__Host-csrf";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, StoredSessions sessions, CsrfTokenRepository tokens, Refusal refusal) {
        return http.securityContext(it -> it.securityContextRepository(sessions))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(it -> it.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        // small forms that guests meet while reading, see SameOrigin; another provider's server, which
                        // brings
                        // no cookie but the offer's secret
                        .ignoringRequestMatchers(
                                "/sprache",
                                "/darstellung",
                                "/cookie-einstellungen",
                                "/fremdinhalte",
                                "/fremdinhalte/widerruf",
                                "/umzug/angebote/*",
                                // browsers send these by themselves, without cookies
                                "/inhaltsregel",
                                // company directories bring a token and no cookie
                                "/scim/v2/**"))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .build();
    }

    /** The token is made, and its cookie set, only when a form is shown. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(CSRF_COOKIE);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(true).httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
