package de.redlich.academy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.redlich.academy.Academy.Asked;
import de.redlich.academy.Academy.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All academies of the installation. Known ones are remembered for half a minute, on every node. */
@Repository
public class Academies {
    private static final String COLUMNS = """
            select a.id, a.slug, a.kind, a.name, a.host, a.language, a.land, a.claims, a.fields
              from academy.academy a
            """;

    private final JdbcClient jdbc;
    private final Cache<String, Optional<Academy>> byHost = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .maximumSize(1_000)
            .build();

    Academies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param host host name without port, any case */
    public Optional<Academy> at(String host) {
        return byHost.get(host.toLowerCase(Locale.ROOT), this::findByHost);
    }

    public Optional<Academy> named(String slug) {
        return jdbc.sql(COLUMNS + "where a.slug = ?")
                .param(slug)
                .query(Academies::academy)
                .optional();
    }

    public Optional<Academy> with(AcademyId id) {
        return jdbc.sql(COLUMNS + "where a.id = ?")
                .param(id.value())
                .query(Academies::academy)
                .optional();
    }

    public List<Academy> all() {
        return jdbc.sql(COLUMNS + "order by a.slug").query(Academies::academy).list();
    }

    /** Adds an academy; an existing slug or host is refused by the database. */
    public Academy open(
            String slug,
            Academy.Kind kind,
            String name,
            String host,
            String land,
            List<String> claims,
            Map<Field, Asked> fields) {
        jdbc.sql("""
                insert into academy.academy (slug, kind, name, host, language, land, claims, fields)
                values (?, ?, ?, ?, 'de', ?, ?, ?)""")
                .params(slug, kind.name(), name, host.toLowerCase(Locale.ROOT), land)
                .params(List.of(claims.toArray(String[]::new), written(fields)))
                .update();
        byHost.invalidateAll();
        return named(slug).orElseThrow();
    }

    private Optional<Academy> findByHost(String host) {
        return jdbc.sql(COLUMNS + "where a.host = ?")
                .param(host)
                .query(Academies::academy)
                .optional();
    }

    private static Academy academy(ResultSet row, int number) throws SQLException {
        return new Academy(
                new AcademyId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                Academy.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("host"),
                row.getString("language"),
                row.getString("land"),
                List.of((String[]) row.getArray("claims").getArray()),
                read((String[]) row.getArray("fields").getArray()));
    }

    private static String[] written(Map<Field, Asked> fields) {
        return fields.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toArray(String[]::new);
    }

    private static Map<Field, Asked> read(String[] fields) {
        var asked = new EnumMap<Field, Asked>(Field.class);
        Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .forEach(pair -> asked.put(Field.valueOf(pair[0]), Asked.valueOf(pair[1])));
        return asked;
    }
}
