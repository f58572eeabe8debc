package de.redlich.storage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.StandardEnvironment;

/**
 * What an installation can be told, by {@code REDLICH_…} variables; {@code docs/settings.md} is the table.
 *
 * @param port HTTP port, 0 for any free one
 * @param address address to listen on
 * @param data folder for everything that must survive a restart
 * @param databaseUrl {@code jdbc:postgresql://…} of an outside server; the embedded one when null
 * @param databaseUser owner of the schemas, may create the role {@code redlich_app}
 * @param keysUrl database of the person keys, kept apart from the data; needed with {@code databaseUrl}
 * @param masterKey file with the master key, created at the first start
 * @param blobs folder of the blob store
 * @param smtp {@code host:port} of a mail server; when null the development mailbox, or mail waits
 * @param mailFrom sender address of all mail
 * @param development whether the development mailbox and the component gallery are shown
 * @param demo whether empty installations are filled with the two demo academies
 * @param scheme how browsers reach us, {@code http} or {@code https}
 * @param ownHosts servers of ours on other machines, with commas between; others need a processor's entry
 * @param publicPort the port browsers see, for links in mails; 0 for the same as {@code port}
 */
@ConfigurationProperties("redlich")
public record Settings(
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("data") Path data,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @Nullable String keysUrl,
        @Nullable Path masterKey,
        @Nullable Path blobs,
        @Nullable String smtp,
        @Nullable String smtpUser,
        @Nullable String smtpPassword,
        @DefaultValue("redlich@localhost") String mailFrom,
        @DefaultValue("false") boolean development,
        @DefaultValue("false") boolean demo,
        @DefaultValue("http") String scheme,
        @DefaultValue("") String ownHosts,
        @DefaultValue("0") int publicPort,
        @DefaultValue("10") int connections) {

    public Settings {
        require(port >= 0 && port <= 65535, "REDLICH_PORT must be a port between 0 and 65535, not " + port);
        require(
                databaseUrl == null || databaseUrl.startsWith("jdbc:postgresql://"),
                "REDLICH_DATABASE_URL must begin with jdbc:postgresql://");
        require(
                databaseUrl == null || databaseUser != null,
                "REDLICH_DATABASE_URL needs REDLICH_DATABASE_USER, the owner of the schemas");
        require(smtp == null || isAddress(smtp), "REDLICH_SMTP must be host:port, for example mail.example.org:587");
        require(scheme.equals("http") || scheme.equals("https"), "REDLICH_SCHEME must be http or https");
        require(connections >= 2 && connections <= 500, "REDLICH_CONNECTIONS must be between 2 and 500");
    }

    /** Reads the {@code REDLICH_…} variables before the application starts. */
    public static Settings fromEnvironment() {
        var environment = new StandardEnvironment();
        refuseUnknown(environment.getSystemEnvironment().keySet());
        try {
            return Binder.get(environment).bindOrCreate("redlich", Settings.class);
        } catch (BindException e) {
            var wrong = WrongSetting.in(e);
            throw wrong != null
                    ? wrong
                    : new WrongSetting(
                            "REDLICH_"
                                    + e.getName()
                                            .toString()
                                            .substring("redlich.".length())
                                            .replace("-", "_")
                                            .toUpperCase(Locale.ROOT)
                                    + " has a value that cannot be used.",
                            e);
        }
    }

    private static void refuseUnknown(Collection<String> variables) {
        var known = Arrays.stream(Settings.class.getRecordComponents())
                .map(component -> variable(component.getName()))
                .toList();
        variables.stream()
                .filter(name -> name.startsWith("REDLICH_") && !known.contains(name))
                .findFirst()
                .ifPresent(name -> require(false, name + " is not a setting; docs/settings.md lists them all."));
    }

    /** {@code databaseUrl} is set by {@code REDLICH_DATABASE_URL}. */
    static String variable(String component) {
        return "REDLICH_" + component.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    public Path masterKeyFile() {
        return masterKey != null ? masterKey : data.resolve("keys/master.key");
    }

    public Path blobFolder() {
        return blobs != null ? blobs : data.resolve("blobs");
    }

    private static boolean isAddress(String hostAndPort) {
        return hostAndPort.matches("[^:\\s]+:\\d{1,5}")
                && Integer.parseInt(hostAndPort.substring(hostAndPort.indexOf(':') + 1)) <= 65535;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new WrongSetting(sentence);
        }
    }
}
