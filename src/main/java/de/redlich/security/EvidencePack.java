package de.redlich.security;

import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.privacy.Dossier;
import de.redlich.privacy.calendar.LegalClock;
import de.redlich.rights.cases.Requests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an academy can lay before an authority or an auditor in one file (Art. 5(2) GDPR): statements, record, processors,
 * what the tests proved, whether the chain of evidence is whole, when jobs ran, how many requests wait. Nobody is in it.
 */
@Component
class EvidencePack {
    /** A job and when it last went well or wrong. */
    record Run(String job, String succeeded, String failed) {}

    private final Dossier dossier;
    private final Requests requests;
    private final AuthorityRequests authorities;
    private final Assessments assessments;
    private final LegalClock clock;
    private final JdbcClient jdbc;

    EvidencePack(
            Dossier dossier,
            Requests requests,
            AuthorityRequests authorities,
            Assessments assessments,
            LegalClock clock,
            JdbcClient jdbc) {
        this.dossier = dossier;
        this.requests = requests;
        this.authorities = authorities;
        this.assessments = assessments;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    byte[] zip(Page page) {
        var files = new TreeMap<>(dossier.files(page));
        var waiting = requests.waiting();
        files.put(
                "faelle.json",
                json(Map.of(
                        "offene_anliegen", waiting.number(),
                        "aeltestes_seit", waiting.oldest().map(Object::toString).orElse(""),
                        "offene_behoerdenanfragen", authorities.open())));
        files.put("folgenabschaetzungen.json", json(assessments.latest()));
        files.put("laeufe.json", json(runs()));
        files.put(
                "LIESMICH.txt",
                page.t("security.pack.readme", CurrentAcademy.get().name(), page.dateTime(clock.now()))
                        .getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    /** Jobs of this installation that run again and again; their names say nothing about anybody. */
    private List<Run> runs() {
        return jdbc.sql("""
                        select task_name, coalesce(max(last_success)::text, '') as succeeded,
                               coalesce(max(last_failure)::text, '') as failed
                          from jobs.scheduled_tasks where task_instance = 'recurring' group by task_name order by task_name""")
                .query((row, n) ->
                        new Run(row.getString("task_name"), row.getString("succeeded"), row.getString("failed")))
                .list();
    }

    private static byte[] json(Object content) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing the evidence pack", e);
        }
        return bytes.toByteArray();
    }
}
