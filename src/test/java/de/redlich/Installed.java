package de.redlich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application as it is installed: its own PostgreSQL, its own mail server, the demo academies with
 * their people and courses. All such tests share one installation, so each works with people and courses of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Redlich.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "redlich.demo=true",
            "redlich.development=true",
            "redlich.proxies=127.0.0.1",
            "db-scheduler.polling-interval=1s"
        })
@Import({MovedTime.class, SchooledStaff.class, Keyring.class})
@ContextConfiguration(initializers = Installed.NewFolder.class)
public @interface Installed {

    /** Gives the installation an empty data folder below {@code target}. */
    class NewFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "installed-");
                TestPropertyValues.of("redlich.data=" + folder.toAbsolutePath()).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
