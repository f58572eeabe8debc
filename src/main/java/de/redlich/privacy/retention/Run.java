package de.redlich.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A run that ended what was due in one academy: counts, no people. */
public record Run(
        UUID id, LocalDate day, Asked asked, State state, Instant started, long millis, List<Result> results) {
    public Run {
        results = List.copyOf(results);
    }

    /** What started it. */
    public enum Asked {
        NIGHT,
        PAGE,
        COMMAND
    }

    public enum State {
        RUNNING,
        DONE,
        /** At least one table could not be worked on; it is tried again the next night. */
        FAILED,
        CUT_SHORT
    }

    /**
     * What it did by one rule at one table.
     *
     * @param category key; empty when the table's labels could not be understood
     * @param waiting due, but other rows hang on them or a notice runs
     * @param failure kind of the fault, if there was one
     */
    public record Result(
            String table,
            String category,
            String trigger,
            String mode,
            long done,
            long held,
            long waiting,
            Optional<String> failure) {}

    public long done() {
        return results.stream().mapToLong(Result::done).sum();
    }

    public long held() {
        return results.stream().mapToLong(Result::held).sum();
    }

    public List<Result> failures() {
        return results.stream().filter(it -> it.failure().isPresent()).toList();
    }

    /** Those worth a line: something was done, held, waits or failed. */
    public List<Result> notable() {
        return results.stream()
                .filter(it ->
                        it.done() + it.held() + it.waiting() > 0 || it.failure().isPresent())
                .toList();
    }
}
