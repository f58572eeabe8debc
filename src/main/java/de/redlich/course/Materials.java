package de.redlich.course;

import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.PersonId;
import de.redlich.storage.Blobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    /**
     * Keeps the bytes, then does the work that names them in the database. When either fails nothing of them is left.
     *
     * @throws Blobs.NoRoom when the store takes nothing more; the work is not begun then
     */
    <T> T keep(Map<String, byte[]> files, Function<List<Kept>, T> work) {
        var kept = new ArrayList<Kept>();
        try {
            files.forEach((path, bytes) -> kept.add(keep(path, bytes)));
            return work.apply(List.copyOf(kept));
        } catch (RuntimeException e) {
            kept.forEach(file -> blobs.delete(FOLDER, file.blob()));
            throw e;
        }
    }

    private Kept keep(String path, byte[] bytes) {
        return new Kept(Plain.text(path), MediaTypes.of(path, bytes), bytes.length, blobs.put(FOLDER, bytes));
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

    /** Takes a draft's files away, and their bytes once that is committed, if no other version uses them. */
    void clear(VersionId draft) {
        var before = jdbc.sql("delete from course.material where version_id = ? returning blob")
                .param(draft.value())
                .query(String.class)
                .list();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                before.stream().filter(blob -> !isUsed(blob)).forEach(blob -> blobs.delete(FOLDER, blob));
            }
        });
    }

    private boolean isUsed(String blob) {
        return jdbc.sql("select exists (select from course.material where blob = ?)")
                .param(blob)
                .query(Boolean.class)
                .single();
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
