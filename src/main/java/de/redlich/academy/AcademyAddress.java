package de.redlich.academy;

import de.redlich.storage.Settings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Address of the current academy's pages as a browser outside would write them. Never taken from a request's Host header. */
@Component
public class AcademyAddress {
    private final Settings settings;
    private final Environment environment;

    AcademyAddress(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    public String absolute(String path) {
        int port = port();
        boolean usual = port == (settings.scheme().equals("https") ? 443 : 80);
        return settings.scheme() + "://" + CurrentAcademy.get().host() + (usual ? "" : ":" + port) + path;
    }

    private int port() {
        if (settings.publicPort() != 0) {
            return settings.publicPort();
        }
        return environment.getProperty("local.server.port", Integer.class, settings.port());
    }
}
