package de.redlich.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.redlich.Inbox;
import de.redlich.Installed;
import de.redlich.Promise;
import de.redlich.Visitor;
import de.redlich.storage.Cluster;
import de.redlich.storage.Owner;
import de.redlich.storage.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person goes the usual way; then somebody takes everything that is stored except the keys. */
@Installed
@ExtendWith(OutputCaptureExtension.class)
class StolenDumpTest {
    private static final String PASSWORD = "vier blaue Tassen im Regen";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Xanthippe Kanarius" + mark;
    private final String email = "kanari" + mark + "@beispiel.example";
    private final String phone = "+49 351 77" + Long.parseLong(mark, 16);
    private final String answer = "Kanariengesang" + mark;

    @LocalServerPort
    private int port;

    @Autowired
    private Cluster cluster;

    @Autowired
    private Settings settings;

    private List<String> canaries;

    @BeforeEach
    void aPersonLearns() {
        canaries = List.of(name, "Kanarius" + mark, email, "kanari" + mark, phone, answer, PASSWORD);
        var visitor = Visitor.of("dravoiqent", port);
        var typed = Map.of("name", name, "email", email, "password", PASSWORD, "phone", phone, "seen", "true");
        visitor.submit(visitor.get("/registrieren?alter=to-40"), "/registrieren", typed);
        var link = Inbox.of(email, settings).mail(1).link();
        visitor.submit(visitor.get(link), link, Map.of());
        visitor.signIn(email, PASSWORD);
        var enrol = "/kurse/python-grundlagen/einschreibung";
        visitor.submit(visitor.get("/kurse/python-grundlagen"), enrol, Map.of());
        answerSomething(visitor);
        assertThat(visitor.get("/meine-daten").text())
                .as("everything was really stored")
                .contains(name, email, phone, answer);
        visitor.get("/kurse?q=" + mark);
    }

    @Test
    @Promise("S2")
    void noTableTellsAboutThePerson() throws SQLException {
        var found = new ArrayList<String>();
        try (var owner = new Owner(cluster)) {
            for (var table : tables(owner.jdbc())) {
                for (var canary : canaries) {
                    if (isIn(owner.jdbc(), table, canary)) {
                        found.add(canary + " in " + table);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void thisSearchFindsWhatIsThere() throws SQLException {
        try (var owner = new Owner(cluster)) {
            owner.jdbc().sql("create table public.leak (id int, words bytea)").update();
            owner.jdbc()
                    .sql("insert into public.leak values (1, ?)")
                    .param(("x" + name + "y").getBytes(StandardCharsets.UTF_8))
                    .update();
            assertThat(tables(owner.jdbc())).contains("leak");
            assertThat(isIn(owner.jdbc(), "public.leak", name)).isTrue();
            assertThat(isIn(owner.jdbc(), "account.session", name))
                    .as("and not what is not")
                    .isFalse();
        }
    }

    @Test
    @Promise("S2")
    void noFileTellsAboutThePerson(CapturedOutput log) throws SQLException, IOException {
        try (var owner = new Owner(cluster)) {
            owner.jdbc().sql("checkpoint").update();
        }
        var found = new ArrayList<String>();
        for (var folder : List.of("postgres/base", "postgres/global", "postgres/pg_wal", "postgres.log", "blobs")) {
            var place = settings.data().resolve(folder);
            if (Files.exists(place)) {
                search(place, found);
            }
        }
        assertThat(found).isEmpty();
        assertThat(log.getAll()).doesNotContain(canaries);
    }

    private void answerSomething(Visitor visitor) {
        for (int lesson = 1; lesson <= 10; lesson++) {
            var page = visitor.get("/kurse/python-grundlagen/lektionen/" + lesson);
            for (var form : page.page().select("form[method=post][action*=/fragen/]")) {
                var field = form.select("input[type=text], textarea").first();
                if (field != null) {
                    visitor.submit(page, form.attr("action"), Map.of(field.attr("name"), answer));
                    return;
                }
            }
        }
        throw new AssertionError("no question takes a text");
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                   and n.nspname not like 'pg_toast%'""").query((row, n) -> row.getString(1)).list();
    }

    /** A whole row as text shows every column, and bytes as hexadecimal digits. */
    private static boolean isIn(JdbcClient jdbc, String table, String canary) {
        var bytes = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
        return jdbc.sql("select exists (select from " + table + " t where position(? in lower(t::text)) > 0"
                        + " or position(? in t::text) > 0)")
                .params(canary.toLowerCase(Locale.ROOT), bytes)
                .query(Boolean.class)
                .single();
    }

    private void search(Path place, List<String> found) throws IOException {
        try (var files = Files.walk(place)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                canaries.stream()
                        .filter(canary -> bytes.contains(canary))
                        .forEach(canary -> found.add(canary + " in " + file));
            }
        }
    }
}
