package de.redlich.privacy;

import de.redlich.page.Brand;
import de.redlich.page.Language;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The pages about data alone, without a database: everything in the catalogue counts as in use. {@code main} shows them on
 * port 8094: {@code http://qexport.localhost:8094/datenschutz}.
 *
 * <p>Not annotated as a configuration, so that the real application's scan passes it by.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
        })
@ComponentScan("de.redlich.page")
@Import({
    Catalogues.class,
    Registries.class,
    AcademyFiles.class,
    Promises.class,
    PromiseReportFile.class,
    Disclosures.class,
    Statements.class,
    StatementController.class,
    ImprintController.class,
    TransparencyController.class
})
class StatementTrial {
    static final Brand DRAVOIQENT = brand("dravoiqent", "Dravoiqent");
    static final Brand QEXPORT = brand("qexport", "Qexport Systems");
    static final Brand NEW = brand("neu", "Neue Akademie");

    public static void main(String[] args) {
        SpringApplication trial = new SpringApplication(StatementTrial.class);
        trial.setDefaultProperties(Map.of("redlich.port", "8094", "redlich.development", "true"));
        trial.run(args);
    }

    @Bean
    Filter brands() {
        return (request, response, chain) -> {
            if (request.getAttribute(Brand.ATTRIBUTE) == null) {
                String host = request.getServerName();
                request.setAttribute(
                        Brand.ATTRIBUTE,
                        host.startsWith("dravoiqent") ? DRAVOIQENT : host.startsWith("qexport") ? QEXPORT : NEW);
            }
            chain.doFilter(request, response);
        };
    }

    @Bean
    SecurityFilterChain everythingIsPermitted(HttpSecurity http) {
        return http.authorizeHttpRequests(it -> it.anyRequest().permitAll()).build();
    }

    private static Brand brand(String slug, String name) {
        return new Brand(
                slug,
                name,
                List.of(),
                Map.of(),
                slug.equals("neu") ? null : "page/logo-" + slug + ".svg",
                null,
                false,
                Language.DE);
    }
}
