package de.redlich.storage;

import java.io.IOException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings both databases to the newest shape. Each room keeps its SQL in its own folder; the versions give the order. */
final class Migrations {
    private Migrations() {}

    static void run(Cluster cluster) {
        Flyway.configure()
                .dataSource(cluster.keysUrl(), cluster.owner(), cluster.ownerPassword())
                .locations("classpath:keys")
                .load()
                .migrate();
        Flyway.configure()
                .dataSource(cluster.dataUrl(), cluster.owner(), cluster.ownerPassword())
                .locations(rooms())
                // each room counts for itself, so a lower number may come later
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static String[] rooms() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:de/redlich/**/V*.sql");
            return Arrays.stream(files)
                    .map(file -> "classpath:de/redlich/" + room(file.toString()))
                    .distinct()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new IllegalStateException("the migrations are part of the application", e);
        }
    }

    private static String room(String description) {
        var path = description.substring(description.lastIndexOf("de/redlich/") + "de/redlich/".length());
        return path.substring(0, path.indexOf('/'));
    }
}
