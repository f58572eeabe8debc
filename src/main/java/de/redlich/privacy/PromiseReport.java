package de.redlich.privacy;

import java.util.List;
import java.util.Map;

/**
 * What the tests of a build said about the promises ({@code promise-report.json}).
 *
 * @param commit short id of the source it was built from
 * @param time when the tests ended, ISO 8601
 * @param promises proofs by id of the promise
 */
public record PromiseReport(String commit, String time, Map<String, List<Proof>> promises) {
    static final PromiseReport NONE = new PromiseReport("", "", Map.of());

    /**
     * One test that stands for a promise.
     *
     * @param test its sentence
     * @param where class and method
     * @param result passed, failed or skipped
     */
    public record Proof(String test, String where, String result) {
        boolean passed() {
            return result.equals("passed");
        }
    }

    public enum State {
        /** Proved by at least one test, and no test that stands for it failed. */
        KEPT,
        /** What is there is proved, but a part is still missing. */
        PARTLY,
        /** A test that stands for it failed. */
        BROKEN,
        /** Nothing proves it yet. */
        OPEN
    }

    public List<Proof> proofs(String promise) {
        return promises.getOrDefault(promise, List.of());
    }

    public State state(String promise) {
        List<Proof> proofs = proofs(promise);
        if (proofs.stream().anyMatch(it -> it.result().equals("failed"))) {
            return State.BROKEN;
        }
        return proofs.stream().anyMatch(Proof::passed) ? State.KEPT : State.OPEN;
    }

    boolean isPresent() {
        return !time.isEmpty();
    }
}
