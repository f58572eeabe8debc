package de.redlich.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class StorageConfiguration {

    /** What the time is, for everything that counts periods; a test may move it. */
    @Bean
    InstantSource time() {
        return InstantSource.system();
    }

    @Bean
    Blobs blobs(Settings settings) {
        return Blobs.in(settings);
    }

    @Bean
    MasterKey masterKey(Settings settings) {
        return Installation.masterKey(settings);
    }

    @Bean(destroyMethod = "close")
    Cluster cluster(Settings settings, MasterKey key) {
        var cluster = Installation.cluster(settings, key);
        try {
            Migrations.run(cluster);
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Connections as the role that owns nothing and sees one academy at a time. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource pool(Cluster cluster, Settings settings) {
        return pool("data", cluster.dataUrl(), cluster, settings.connections());
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource keyPool(Cluster cluster, Settings settings) {
        return pool("keys", cluster.keysUrl(), cluster, Math.max(2, settings.connections() / 4));
    }

    private static HikariDataSource pool(String name, String url, Cluster cluster, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(Cluster.APPLICATION);
        config.setPassword(cluster.applicationPassword());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("prepareThreshold", 1);
        config.addDataSourceProperty("preparedStatementCacheQueries", 512);
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        // all statements find rows by key; planning one anew for each list of keys costs more than running it
        config.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
        config.addDataSourceProperty("ApplicationName", "redlich");
        config.addDataSourceProperty("tcpKeepAlive", true);
        // the server's own errors name values; they must not reach a log
        config.addDataSourceProperty("logServerErrorDetail", false);
        return new HikariDataSource(config);
    }

    static boolean dataExist(Settings settings) {
        return Files.exists(settings.data().resolve("postgres/PG_VERSION"));
    }
}
