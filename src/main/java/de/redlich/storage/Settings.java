package de.redlich.storage;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
 * @param blobs the blob store: a folder, or {@code s3://bucket/prefix}
 * @param blobsEndpoint address of the S3 server; Amazon's own when null
 * @param blobsRegion region of the bucket
 * @param blobsUser access key of the S3 server
 * @param blobsPassword its secret key
 * @param smtp {@code host:port} of a mail server; when null the development mailbox, or mail waits
 * @param mailFrom sender address of all mail
 * @param development whether the development mailbox and the component gallery are shown
 * @param demo whether empty installations are filled with the two demo academies
 * @param scheme how browsers reach us, {@code http} or {@code https}
 * @param ownHosts servers of ours on other machines, with commas between; others need a processor's entry
 * @param publicPort the port browsers see, for links in mails; 0 for the same as {@code port}
 * @param proxies addresses or networks whose word on where a request comes from is taken
 * @param securityContact whom to tell about a security hole, {@code mailto:} or {@code https:}
 * @param places file in MaxMind's format that tells roughly where a network is; without it only networks are compared
 * @param alarmWebhook address that is called when an alarm is raised, {@code https:}
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
        @Nullable String blobs,
        @Nullable URI blobsEndpoint,
        @DefaultValue("eu-central-1") String blobsRegion,
        @Nullable String blobsUser,
        @Nullable String blobsPassword,
        @Nullable String smtp,
        @Nullable String smtpUser,
        @Nullable String smtpPassword,
        @DefaultValue("redlich@localhost") String mailFrom,
        @DefaultValue("false") boolean development,
        @DefaultValue("false") boolean demo,
        @DefaultValue("http") String scheme,
        @DefaultValue("") String ownHosts,
        @DefaultValue("0") int publicPort,
        @DefaultValue("10") int connections,
        @DefaultValue List<String> proxies,
        @Nullable String securityContact,
        @Nullable Path places,
        @Nullable URI alarmWebhook) {

    public Settings {
        proxies = List.copyOf(proxies);
        require(port >= 0 && port <= 65535, "REDLICH_PORT must be a port between 0 and 65535, not " + port);
        require(
                databaseUrl == null || databaseUrl.startsWith("jdbc:postgresql://"),
                "REDLICH_DATABASE_URL must begin with jdbc:postgresql://");
        require(
                databaseUrl == null || databaseUser != null,
                "REDLICH_DATABASE_URL needs REDLICH_DATABASE_USER, the owner of the schemas");
        require(
                blobs == null
                        || !blobs.contains("://")
                        || blobs.matches("s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[\\w./-]*)?"),
                "REDLICH_BLOBS must be a folder or s3://bucket/prefix, not " + blobs);
        require(
                !isBucket(blobs) || (blobsUser != null && blobsPassword != null),
                "REDLICH_BLOBS is a bucket and needs REDLICH_BLOBS_USER and REDLICH_BLOBS_PASSWORD, the access key and its secret");
        require(
                isBucket(blobs) || (blobsEndpoint == null && blobsUser == null && blobsPassword == null),
                "REDLICH_BLOBS_ENDPOINT, _USER and _PASSWORD are for a bucket: REDLICH_BLOBS must be s3://bucket/prefix");
        require(
                blobsEndpoint == null || (isWeb(blobsEndpoint.getScheme()) && blobsEndpoint.getHost() != null),
                "REDLICH_BLOBS_ENDPOINT must be an address like https://s3.example.org");
        require(smtp == null || isAddress(smtp), "REDLICH_SMTP must be host:port, for example mail.example.org:587");
        require(isWeb(scheme), "REDLICH_SCHEME must be http or https");
        require(
                securityContact == null || securityContact.matches("(mailto:[^@\\s]+@|https://)[^@\\s]+"),
                "REDLICH_SECURITY_CONTACT must be mailto:… or https://…");
        require(
                alarmWebhook == null
                        || alarmWebhook.getHost() != null
                                && ("https".equals(alarmWebhook.getScheme())
                                        || "http".equals(alarmWebhook.getScheme())
                                                && alarmWebhook.getHost().equals("127.0.0.1")),
                "REDLICH_ALARM_WEBHOOK must be an https address");
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

    /** Whether blobs lie in a bucket rather than in {@link #blobFolder()}. */
    boolean bucket() {
        return isBucket(blobs);
    }

    public Path blobFolder() {
        return blobs != null ? Path.of(blobs) : data.resolve("blobs");
    }

    /** Name of the server that keeps the blobs, without an endpoint Amazon's in the region; null for a folder. */
    public @Nullable String blobsHost() {
        if (!bucket()) {
            return null;
        }
        return blobsEndpoint == null ? "s3." + blobsRegion + ".amazonaws.com" : blobsEndpoint.getHost();
    }

    private static boolean isBucket(@Nullable String blobs) {
        return blobs != null && blobs.startsWith("s3://");
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "http".equals(scheme) || "https".equals(scheme);
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
