package de.redlich.page;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * This room alone, with two academies made up and everything permitted. {@code main} shows the gallery on port 8091:
 * {@code http://dravoiqent.localhost:8091/gestaltung}; {@code ?als=mira} is signed in.
 *
 * <p>Not annotated as a configuration, so that the real application's scan passes it by.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration"
        })
@ComponentScan("de.redlich.page")
class PageTrial {
    static final Brand DRAVOIQENT = new Brand(
            "dravoiqent",
            "Dravoiqent",
            List.of("Zertifiziert", "Praxisnah", "Modern"),
            Map.of(Language.DE, "Lernen, was morgen zählt.", Language.EN, "Learn what counts tomorrow."),
            "page/logo-dravoiqent.svg",
            "page/fonts/outfit.woff2",
            true,
            Language.DE);

    static final Brand QEXPORT = new Brand(
            "qexport",
            "Qexport Systems",
            List.of(),
            Map.of(Language.DE, "Wissen, das Sie weiterbringt.", Language.EN, "Knowledge that takes you further."),
            "page/logo-qexport.svg",
            "page/fonts/figtree.woff2",
            false,
            Language.DE);

    static final Brand BETRIEB = new Brand(
            "betrieb", "Redlich Betrieb", List.of(), Map.of(), "page/logo-betrieb.svg", null, false, Language.DE);

    public static void main(String[] args) {
        SpringApplication trial = new SpringApplication(PageTrial.class);
        trial.setDefaultProperties(Map.of("redlich.port", "8091", "redlich.development", "true"));
        trial.run(args);
    }

    @Bean
    Filter brands() {
        return (request, response, chain) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            request.setAttribute(Brand.ATTRIBUTE, brand(http.getServerName()));
            if (Objects.requireNonNullElse(http.getQueryString(), "").contains("als=mira")) {
                request.setAttribute(
                        Viewer.ATTRIBUTE,
                        new Viewer("Mira Sommer", "MS", true, true, true, true, true, true, false, false));
            }
            chain.doFilter(request, response);
        };
    }

    /** Fails as told: /fehler/429 with that status, /fehler/0 with a bug, /fehler/1 without a database. */
    @Bean
    RouterFunction<ServerResponse> failures() {
        return RouterFunctions.route()
                .GET("/fehler/{status}", request -> {
                    int status = Integer.parseInt(request.pathVariable("status"));
                    if (status == 0) {
                        throw new IllegalStateException("secret of the house");
                    }
                    if (status == 1) {
                        throw new IllegalStateException(new SQLTransientConnectionException("pool is empty"));
                    }
                    throw new ResponseStatusException(HttpStatusCode.valueOf(status));
                })
                .build();
    }

    @Bean
    SecurityFilterChain everythingIsPermitted(HttpSecurity http) {
        return http.authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .csrf(it -> it.ignoringRequestMatchers("/sprache", "/darstellung"))
                .build();
    }

    private static @Nullable Brand brand(String host) {
        return switch (host.replaceFirst("\\..*", "")) {
            case "dravoiqent" -> DRAVOIQENT;
            case "qexport" -> QEXPORT;
            case "betrieb" -> BETRIEB;
            default -> null;
        };
    }
}
