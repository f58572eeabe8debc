package de.redlich.security;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.privacy.AcademyFiles;
import de.redlich.privacy.Processor;
import de.redlich.privacy.ProcessorRegister;
import de.redlich.privacy.calendar.LegalClock;
import de.redlich.storage.Settings;
import de.redlich.storage.WrongSetting;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nothing goes to a company without a contract: the installation refuses to start while a mail, database or file server
 * belongs to nobody whose entry in the register of processors is active. Our own machines (this one, and those in
 * {@code REDLICH_OWN_HOSTS}) need none.
 */
@Component
class ProcessorGate implements SmartInitializingSingleton {
    /** @param setting variable that names the server */
    record Server(String setting, String host) {}

    private final Settings settings;
    private final Academies academies;
    private final ProcessorRegister register;
    private final LegalClock clock;

    ProcessorGate(Settings settings, Academies academies, ProcessorRegister register, LegalClock clock) {
        this.settings = settings;
        this.academies = academies;
        this.register = register;
        this.clock = clock;
    }

    /** Before anything is sent: jobs and the web server begin later. */
    @Override
    public void afterSingletonsInstantiated() {
        check();
    }

    /** Once more for academies that were opened while the application started. */
    @EventListener(ApplicationReadyEvent.class)
    void check() {
        var schools = academies.all().stream()
                .filter(it -> it.kind() == Academy.Kind.SCHOOL)
                .map(Academy::slug)
                .toList();
        // before the first academy opens, any register that came with the software may name the server
        var asked = schools.isEmpty() ? List.of(AcademyFiles.ANY) : schools;
        for (var server : servers()) {
            asked.forEach(it -> refusal(server, it).ifPresent(sentence -> {
                throw new WrongSetting(sentence);
            }));
        }
    }

    /** Why this server may not be used for the academy; empty when it may. */
    Optional<String> refusal(Server server, String academy) {
        if (isOwn(server.host())) {
            return Optional.empty();
        }
        var registered = register.all(academy).stream()
                .filter(it -> it.runs(server.host()))
                .toList();
        if (registered.isEmpty()) {
            return Optional.of(
                    server.setting() + " sends data to " + server.host()
                            + ", which no processor of the academy " + academy
                            + " runs; add it to the register of processors, or to REDLICH_OWN_HOSTS if it is your own machine.");
        }
        return registered.stream().anyMatch(it -> it.isActive(clock.today()))
                ? Optional.empty()
                : Optional.of(server.setting() + " sends data to " + server.host() + " of "
                        + registered.getFirst().company()
                        + ", whose contract or certificate does not hold today. To enter the new one at the desk, start once"
                        + " with this host in REDLICH_OWN_HOSTS.");
    }

    /** The servers outside of this process, as they are set. */
    List<Server> servers() {
        var servers = new ArrayList<Server>();
        add(servers, "REDLICH_SMTP", settings.smtp() == null ? null : "smtp://" + settings.smtp());
        add(servers, "REDLICH_DATABASE_URL", withoutJdbc(settings.databaseUrl()));
        add(servers, "REDLICH_KEYS_URL", withoutJdbc(settings.keysUrl()));
        var alarms = settings.alarmWebhook();
        add(servers, "REDLICH_ALARM_WEBHOOK", alarms == null ? null : alarms.toString());
        var blobs = settings.blobsHost();
        if (blobs != null) {
            servers.add(new Server(
                    settings.blobsEndpoint() == null ? "REDLICH_BLOBS_REGION" : "REDLICH_BLOBS_ENDPOINT",
                    blobs.toLowerCase(Locale.ROOT)));
        }
        return servers;
    }

    /** The settings that lead to that company. */
    List<String> servers(Processor processor) {
        return servers().stream()
                .filter(it -> processor.runs(it.host()))
                .map(Server::setting)
                .toList();
    }

    private static void add(List<Server> servers, String setting, @Nullable String address) {
        if (address != null && URI.create(address).getHost() != null) {
            servers.add(new Server(setting, URI.create(address).getHost().toLowerCase(Locale.ROOT)));
        }
    }

    private static @Nullable String withoutJdbc(@Nullable String url) {
        return url == null ? null : url.substring("jdbc:".length());
    }

    private boolean isOwn(String host) {
        return host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || Arrays.stream(settings.ownHosts().split(","))
                        .anyMatch(it -> it.strip().equalsIgnoreCase(host));
    }
}
