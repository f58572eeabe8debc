import de.redlich.storage.MasterKey;
import de.redlich.storage.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.Base64;

/** Prints as shell variables how to reach the measured installation's database, and the token that goes with a CSRF cookie. */
public class Access {
    public static void main(String[] args) throws Exception {
        var settings = Settings.fromEnvironment();
        var key = MasterKey.in(settings.masterKeyFile(), false);
        var port = Files.readAllLines(settings.data().resolve("postgres/postmaster.pid")).get(3).strip();
        var owner = key.password("postgres");
        System.out.println("database_port=" + port);
        System.out.println("owner_password=" + owner);
        System.out.println("app_password=" + key.password("redlich_app"));
        System.out.println("csrf_token=" + masked(args[0]));
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/redlich", "postgres", owner);
                var statement = connection.createStatement()) {
            var academy = statement.executeQuery("select id from academy.academy where slug = 'bench'");
            academy.next();
            System.out.println("academy=" + academy.getString(1));
        }
    }

    /** As Spring Security's XorCsrfTokenRequestAttributeHandler does it: random bytes, then the token under them. */
    private static String masked(String token) {
        var plain = token.getBytes(StandardCharsets.UTF_8);
        var both = new byte[plain.length * 2];
        new java.util.Random(1).nextBytes(both);
        for (int n = 0; n < plain.length; n++) {
            both[plain.length + n] = (byte) (plain[n] ^ both[n]);
        }
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
