package de.redlich.demo;

import de.redlich.demo.DemoWorld.Family;
import de.redlich.demo.DemoWorld.Place;
import de.redlich.demo.DemoWorld.Someone;
import de.redlich.storage.Settings;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the console where to go and as whom. */
@Component
class Greeting {
    private static final String LINE = "    %-15s %-28s password  %s";

    private final Settings settings;
    private final ServletWebServerApplicationContext server;

    Greeting(Settings settings, ServletWebServerApplicationContext server) {
        this.settings = settings;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var web = server.getWebServer();
        if (web == null || web.getPort() <= 0 || !settings.demo()) {
            return;
        }
        var out = System.out;
        out.println();
        out.println("Redlich is ready. In a browser:");
        for (var place : DemoWorld.PLACES) {
            out.printf("%n  %-18s http://%s:%d%n", place.name(), place.host(), web.getPort());
            place.people().forEach(someone -> out.println(line(place, someone)));
            Optional.ofNullable(DemoWorld.FAMILIES.get(place.slug()))
                    .ifPresent(family -> out.println(lines(place, family)));
        }
        if (settings.smtp() == null && settings.development()) {
            out.printf("%n  Development mailbox: /postfach on each of these addresses.%n");
            out.printf("  Everybody but learners and families also needs a code: /postfach/codes%n");
        }
        out.printf(
                "%nStop with Ctrl-C; the data stay in %s.%n%n", settings.data().toAbsolutePath());
    }

    private static String lines(Place place, Family family) {
        return LINE.formatted(
                        "guardian",
                        family.parent().email(place.slug()),
                        family.parent().password())
                + System.lineSeparator()
                + LINE.formatted("child", family.username(), family.password());
    }

    private static String line(Place place, Someone someone) {
        var task = someone.roles().isEmpty()
                ? "learner"
                : someone.roles()
                        .iterator()
                        .next()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' ');
        return LINE.formatted(task, someone.email(place.slug()), someone.password());
    }
}
