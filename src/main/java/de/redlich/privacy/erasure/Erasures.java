package de.redlich.privacy.erasure;

import com.github.kagkarlsson.scheduler.Scheduler;
import de.redlich.academy.CurrentAcademy;
import de.redlich.page.Page;
import de.redlich.privacy.Catalogues;
import de.redlich.privacy.Category;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.LabelledTable;
import de.redlich.privacy.Labels;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Erasing people of the current academy: what would happen, asking for it, taking it back, what became of it. */
@Service
public class Erasures {
    /** How long a request can be taken back. */
    public static final Duration GRACE = Duration.ofDays(14);

    static final String RECIPIENT = "privacy.erasure.recipient";

    /** Who gets the receipt; kept sealed under a key that goes with it. */
    public record Recipient(String name, String address, String language) {}

    /**
     * What would happen, or happened, to the rows of a table or the files of a folder.
     *
     * @param what {@code schema.table}, or {@code blob:folder}
     * @param category whose rule keeps them, empty for others
     * @param until last day they are kept; null when they are not, or when there is no such day
     */
    public record Line(
            String what,
            Fate.Kind fate,
            long count,
            String category,
            @Nullable LocalDate until) {}

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Catalogues catalogues;
    private final Rows rows;
    private final Requests requests;
    private final Lines lines;
    private final Sealing sealing;
    private final Evidence evidence;
    private final JsonMapper json;
    private final InstantSource time;
    private final ObjectProvider<Scheduler> scheduler;
    private final Execution execution;
    private final TransactionTemplate transaction;

    Erasures(
            JdbcClient jdbc,
            Labels labels,
            Catalogues catalogues,
            Rows rows,
            Requests requests,
            Lines lines,
            Sealing sealing,
            Evidence evidence,
            JsonMapper json,
            InstantSource time,
            ObjectProvider<Scheduler> scheduler,
            Execution execution,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.catalogues = catalogues;
        this.rows = rows;
        this.requests = requests;
        this.lines = lines;
        this.sealing = sealing;
        this.evidence = evidence;
        this.json = json;
        this.time = time;
        this.scheduler = scheduler;
        this.execution = execution;
        this.transaction = transaction;
    }

    /** What would happen to everything that is stored about the person, as far as the person may know of it. */
    public List<Line> preview(PersonId person, Set<String> wishes) {
        var today = LocalDate.ofInstant(time.instant(), Page.ZONE);
        var preview = new ArrayList<Line>();
        for (var part : Plan.of(jdbc, labels, catalogues, wishes).parts()) {
            var count = rows.countTold(part, person);
            if (count > 0) {
                var until = rows.toldUntil(part, person, today).orElse(null);
                preview.add(new Line(part.table().name(), part.kind(), count, part.category(), until));
            }
        }
        return preview;
    }

    /** Categories of which the person has something and may choose whether it stays. */
    public List<Category> choices(PersonId person) {
        var tables = labels.tables().stream()
                .filter(LabelledTable::aboutPeople)
                .filter(table -> isAbout(table, person))
                .toList();
        return catalogues.shipped().categories().stream()
                .filter(Fate::isChoice)
                .filter(category -> tables.stream()
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> column.category().equals(category.key())))
                .toList();
    }

    private boolean isAbout(LabelledTable table, PersonId person) {
        return jdbc.sql("select exists (select from " + table.name() + " t where " + table.isAbout("t") + ")")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Asks for the person to be erased after {@link #GRACE}, or at once; asking twice changes nothing.
     *
     * @param recipient gets the receipt; null when nobody does
     */
    @Transactional
    public Erasure request(PersonId person, Erasure.Cause cause, Set<String> wishes, @Nullable Recipient recipient) {
        var known = requests.of(person);
        if (known.isPresent()) {
            return known.get();
        }
        var now = time.instant();
        var due = cause == Erasure.Cause.PERSON ? now.plus(GRACE) : now;
        var oneTime = recipient == null ? null : new PersonId(UUID.randomUUID());
        var id = jdbc.sql("select uuidv7()").query(UUID.class).single();
        var request = new Erasure(
                id,
                Optional.of(person),
                Optional.ofNullable(oneTime),
                cause,
                wishes,
                Erasure.State.WAITING,
                Erasure.Step.BEGIN,
                false,
                Optional.empty(),
                now,
                due,
                null);
        requests.add(request, oneTime == null ? null : seal(oneTime, id, recipient));
        if (cause != Erasure.Cause.REPLAY) {
            evidence.add(person, "privacy.erasure_requested", id.toString(), "1", "de");
            schedule(request, due);
        }
        return request;
    }

    private byte[] seal(PersonId oneTime, UUID id, @Nullable Recipient recipient) {
        return sealing.seal(oneTime, RECIPIENT, id, json.writeValueAsString(recipient));
    }

    private void schedule(Erasure request, Instant when) {
        scheduler
                .getObject()
                .schedule(
                        ErasureTask.TASK
                                .instance(ErasureTask.key(CurrentAcademy.id(), request.id()))
                                .build(),
                        when);
        Afterwards.run(() -> scheduler.getObject().triggerCheckForDueExecutions());
    }

    /** Whether the person was erased again; done before anybody is served, so nothing is scheduled. */
    boolean eraseAgain(PersonId person, Set<String> wishes) {
        var request = requests.of(person);
        if (request.isEmpty() && preview(person, wishes).stream().allMatch(line -> line.fate() == Fate.Kind.KEPT)) {
            return false;
        }
        request.ifPresent(known -> requests.replay(known.id()));
        execution.run(request(person, Erasure.Cause.REPLAY, wishes, null).id());
        return true;
    }

    /** Erases somebody at once, without a request of theirs and without a receipt; held back by the brake like every job. */
    public void now(PersonId person) {
        var request = transaction.execute(it -> request(person, Erasure.Cause.JOB, Set.of(), null));
        execution.run(java.util.Objects.requireNonNull(request).id());
    }

    /** The person's request, while it is not done. */
    public Optional<Erasure> of(PersonId person) {
        return requests.of(person);
    }

    public Optional<Erasure> find(UUID id) {
        return requests.find(id);
    }

    /** All of the current academy that are not done, oldest first. */
    public List<Erasure> open() {
        return requests.open();
    }

    /** What became of it, so far. */
    public List<Line> receipt(UUID id) {
        return lines.of(id);
    }

    /** Takes the request back; false when it has begun or was taken back before. */
    @Transactional
    public boolean undo(UUID id) {
        var request = requests.take(id);
        if (request.isEmpty() || !requests.remove(id)) {
            return false;
        }
        request.get()
                .person()
                .ifPresent(person -> evidence.add(person, "privacy.erasure_undone", id.toString(), "1", "de"));
        request.get().recipient().ifPresent(oneTime -> Afterwards.run(() -> sealing.forget(oneTime)));
        return true;
    }

    /** Lets go on what the brake holds. */
    @Transactional
    public void release(UUID id) {
        requests.release(id);
        requests.find(id).ifPresent(request -> schedule(request, Instant.now()));
    }

    /** The receipt has arrived: nothing is left to do but to forget for whom it was. */
    public void delivered(PersonId oneTime) {
        requests.withRecipient(oneTime).ifPresent(request -> execution.run(request.id()));
    }

    /** What proves, in a link, that whoever opens it was sent it. */
    public String key(UUID id) {
        return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(proof(id));
    }

    /** The request to which that key belongs. */
    public Optional<Erasure> withKey(String key) {
        return opened(key).flatMap(requests::find);
    }

    /** Whether the key was made here, though its request may be gone: taken back, or its receipt's period is over. */
    public boolean isKey(String key) {
        return opened(key).isPresent();
    }

    private Optional<UUID> opened(String key) {
        try {
            var id = UUID.fromString(key.substring(0, Math.max(0, key.indexOf('.'))));
            var isTrue = java.security.MessageDigest.isEqual(
                    key.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    key(id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return isTrue ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] proof(UUID id) {
        return sealing.blindIndex("erasure link:" + CurrentAcademy.id().value(), id.toString());
    }
}
