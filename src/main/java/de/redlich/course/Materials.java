package de.redlich.course;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.storage.Blobs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures and other files that lessons use. The bytes lie in the blob store, in the folder {@code material}. */
@Repository
class Materials {
    static final String FOLDER = "material";

    /** A file whose bytes are kept but which belongs to no version yet. */
    record Kept(String path, String type, long bytes, String blob) {}

    record File(String type, byte[] content) {}

    private final JdbcClient jdbc;
    private final Blobs blobs;

    Materials(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    /** Stores the bytes before anything is written to the database, so that a full disk leaves nothing half-done. */
    List<Kept> keep(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> new Kept(
                        Plain.text(file.getKey()),
                        MediaTypes.of(file.getKey(), file.getValue()),
                        file.getValue().length,
                        blobs.put(FOLDER, file.getValue())))
                .toList();
    }

    void write(VersionId draft, List<Kept> files) {
        files.forEach(file -> jdbc.sql("""
                insert into course.material (academy_id, version_id, path, type, bytes, blob) values (?, ?, ?, ?, ?, ?)""")
                .param(CurrentAcademy.id().value())
                .param(draft.value())
                .param(file.path())
                .param(file.type())
                .param(file.bytes())
                .param(file.blob())
                .update());
    }

    /** A file of a published version, or of a draft of that viewer. */
    Optional<File> visibleTo(@Nullable PersonId viewer, VersionId version, String path) {
        return jdbc.sql("""
                        select m.type, m.blob
                          from course.material m
                          join course.version v on v.id = m.version_id
                          join course.course c on c.id = v.course_id
                         where m.version_id = ? and m.path = ? and (v.published_at is not null or c.lecturer_id = ?)""")
                .param(version.value())
                .param(path)
                .param(viewer == null ? null : viewer.value())
                .query((row, n) -> new Kept(path, row.getString("type"), 0, row.getString("blob")))
                .optional()
                .map(kept -> new File(kept.type(), blobs.read(FOLDER, kept.blob())));
    }

    Map<String, byte[]> all(VersionId version) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("select path, blob from course.material where version_id = ?")
                .param(version.value())
                .query(row -> {
                    files.put(row.getString("path"), blobs.read(FOLDER, row.getString("blob")));
                });
        return files;
    }
}
