package de.redlich.privacy.erasure;

import com.github.kagkarlsson.scheduler.Scheduler;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.Category;
import de.redlich.privacy.Evidence;
import de.redlich.privacy.PersonId;
import de.redlich.privacy.Sealing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasing people of the current academy: what would happen, asking for it, taking it back, what became of it. */
@Service
public class Erasures {
    /** How long a request can be taken back. */
    public static final Duration GRACE = Duration.ofDays(14);

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

    /** Counts of a finished erasure; nobody is in them. */
    public record Done(Instant erasedAt, long erased, long anonymised, long kept) {}

    private final Previews previews;
    private final Requests requests;
    private final Lines lines;
    private final Recipients recipients;
    private final Sealing sealing;
    private final Evidence evidence;
    private final InstantSource time;
    private final ObjectProvider<Scheduler> scheduler;
    private final Execution execution;
    private final TransactionTemplate transaction;

    Erasures(
            Previews previews,
            Requests requests,
            Lines lines,
            Recipients recipients,
            Sealing sealing,
            Evidence evidence,
            InstantSource time,
            ObjectProvider<Scheduler> scheduler,
            Execution execution,
            TransactionTemplate transaction) {
        this.previews = previews;
        this.requests = requests;
        this.lines = lines;
        this.recipients = recipients;
        this.sealing = sealing;
        this.evidence = evidence;
        this.time = time;
        this.scheduler = scheduler;
        this.execution = execution;
        this.transaction = transaction;
    }

    /** What would happen to everything that is stored about the person. */
    public List<Line> preview(PersonId person, Set<String> wishes) {
        return previews.of(person, wishes);
    }

    /** Categories of which the person has something and may choose whether it stays. */
    public List<Category> choices(PersonId person) {
        return previews.choices(person);
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
        var id = requests.nextId();
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
        requests.add(request, recipient == null || oneTime == null ? null : recipients.seal(id, oneTime, recipient));
        if (cause != Erasure.Cause.REPLAY) {
            evidence.add(person, "privacy.erasure_requested", id.toString(), "1", "de");
            schedule(request, due);
        }
        return request;
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

    /** The last of the current academy that are done, newest first. */
    public List<Done> lastDone(int most) {
        return requests.lastDone(most);
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
        request.get().recipient().ifPresent(oneTime -> Afterwards.run(() -> recipients.forget(oneTime)));
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
