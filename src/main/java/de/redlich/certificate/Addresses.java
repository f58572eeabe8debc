package de.redlich.certificate;

import de.redlich.academy.CurrentAcademy;
import de.redlich.storage.Settings;
import org.springframework.stereotype.Component;

/** Where anyone can verify a certificate, whole, as it is printed and copied. */
@Component
class Addresses {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Settings settings;

    Addresses(Settings settings) {
        this.settings = settings;
    }

    String of(Certificate certificate) {
        return settings.scheme() + "://" + CurrentAcademy.get().host() + port() + certificate.address();
    }

    private String port() {
        int port = settings.publicPort() == 0 ? settings.port() : settings.publicPort();
        int usual = settings.scheme().equals("https") ? HTTPS : HTTP;
        return port == usual || port == 0 ? "" : ":" + port;
    }
}
