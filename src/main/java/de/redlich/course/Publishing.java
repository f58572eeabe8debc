package de.redlich.course;

import de.redlich.privacy.PersonId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From a draft to a published version. A course has at most one draft; what is published stays as it is for those who
 * learn with it.
 */
@Service
public class Publishing {
    private final Drafts drafts;
    private final Contents contents;
    private final Materials materials;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Publishing(
            Drafts drafts,
            Contents contents,
            Materials materials,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.contents = contents;
        this.materials = materials;
        this.transaction = transaction;
        this.events = events;
    }

    /** A new course with a draft and nothing published. */
    CourseId begin(PersonId lecturer, Written written) {
        var data = Drafts.dataOf(written.draft());
        return keeping(written, files -> {
            var course = drafts.begin(lecturer, data.title());
            contents.write(drafts.add(course, data), written, files);
            return course;
        });
    }

    /** A draft that begins as the published version; an existing draft stays as it is. */
    void revise(PersonId lecturer, CourseId course) {
        transaction.executeWithoutResult(status -> draft(lecturer, course));
    }

    /**
     * Replaces the draft's lessons, material and sources by what was imported, and what it says about the course too.
     *
     * @throws NoSuchElementException when it is not this lecturer's course
     */
    void replace(PersonId lecturer, CourseId course, Written written) {
        keeping(written, files -> {
            var draft = draft(lecturer, course);
            drafts.describe(draft.id(), Drafts.dataOf(written.draft()), draft.revision());
            contents.write(draft.id(), written, files);
            return draft.id();
        });
    }

    /**
     * Replaces the draft's lessons, material and sources; what it says about the course stays.
     *
     * @throws Stale when the draft has another revision by now
     */
    void rewrite(PersonId lecturer, CourseId course, Written written, int revision) {
        keeping(written, files -> {
            var draft = draft(lecturer, course);
            require(drafts.describe(draft.id(), fitting(draft, written), revision));
            contents.write(draft.id(), written, files);
            return draft.id();
        });
    }

    /** @throws Stale when the draft has another revision by now */
    void describe(PersonId lecturer, CourseId course, CourseData data, int revision) {
        transaction.executeWithoutResult(
                status -> require(drafts.describe(draft(lecturer, course).id(), data, revision)));
    }

    /**
     * Makes the draft the version that new learners get. Of two at the same time one publishes, the other finds nothing.
     *
     * @throws NothingToPublish when there is no draft, or it has no lessons
     * @throws NoSuchElementException when it is not this lecturer's course
     */
    public VersionId publish(PersonId lecturer, CourseId course) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var draft = drafts.locked(lecturer, course).orElseThrow().draft();
            if (draft == null || draft.lessons() == 0) {
                throw new NothingToPublish();
            }
            drafts.publish(course, draft.id());
            events.publishEvent(new CoursePublished(course, draft.id()));
            return draft.id();
        }));
    }

    /** The files are in the blob store before the transaction that names them, and go again when it fails. */
    private <T> T keeping(Written written, Function<List<Materials.Kept>, T> work) {
        return materials.keep(
                written.draft().files(),
                files -> Objects.requireNonNull(transaction.execute(status -> work.apply(files))));
    }

    private CourseVersion draft(PersonId lecturer, CourseId id) {
        var course = drafts.locked(lecturer, id).orElseThrow();
        if (course.draft() != null) {
            return course.draft();
        }
        var published = course.working();
        contents.copy(published.id(), drafts.add(id, CourseData.of(published)));
        return Objects.requireNonNull(drafts.of(lecturer, id).orElseThrow().draft());
    }

    private static CourseData fitting(CourseVersion draft, Written written) {
        var data = CourseData.of(draft);
        int preview = data.preview() <= written.draft().lessons().size() ? data.preview() : 0;
        return new CourseData(
                data.title(),
                data.summary(),
                data.author(),
                data.language(),
                data.level(),
                data.minutes(),
                data.tags(),
                data.goals(),
                preview);
    }

    private static void require(boolean current) {
        if (!current) {
            throw new Stale();
        }
    }
}
