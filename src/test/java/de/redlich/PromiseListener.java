package de.redlich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code target/promise-report.json}: for each promise the tests that stand for it and how they ended. */
public final class PromiseListener implements TestExecutionListener {
    private record Proof(String test, String where, Result result) {}

    private record Report(String commit, String time, Map<String, List<Map<String, String>>> promises) {}

    /** Ordered from best to worst: of the runs of one parameterised test, the worst counts. */
    private enum Result {
        PASSED,
        SKIPPED,
        FAILED
    }

    private final Map<String, Map<String, Proof>> proofs = new ConcurrentHashMap<>();
    private final Path file;
    private @Nullable TestPlan plan;

    public PromiseListener() {
        this(Path.of("target", "promise-report.json"));
    }

    PromiseListener(Path file) {
        this.file = file;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (test.isTest()) {
            boolean given = result.getStatus() != TestExecutionResult.Status.ABORTED;
            note(test, passed ? Result.PASSED : given ? Result.FAILED : Result.SKIPPED);
        } else if (!passed) {
            below(test, Result.FAILED);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, Result.SKIPPED);
        below(test, Result.SKIPPED);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        if (proofs.isEmpty()) {
            return;
        }
        Map<String, List<Map<String, String>>> promises = new TreeMap<>();
        proofs.forEach((id, all) -> promises.put(
                id,
                new TreeMap<>(all)
                        .values().stream().map(PromiseListener::written).toList()));
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        write(JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new Report(commit(), time, promises)));
    }

    private void below(TestIdentifier container, Result result) {
        if (plan != null) {
            plan.getDescendants(container).stream()
                    .filter(TestIdentifier::isTest)
                    .forEach(it -> note(it, result));
        }
    }

    private void note(TestIdentifier test, Result result) {
        if (!(test.getSource().orElse(null) instanceof MethodSource method)) {
            return;
        }
        String where = method.getClassName() + "#" + method.getMethodName();
        Proof proof = new Proof(sentence(method.getMethodName()), where, result);
        for (String id : promises(method)) {
            proofs.computeIfAbsent(id, it -> new ConcurrentHashMap<>()).merge(where, proof, PromiseListener::worse);
        }
    }

    private static Proof worse(Proof one, Proof other) {
        return one.result().compareTo(other.result()) >= 0 ? one : other;
    }

    private static Set<String> promises(MethodSource method) {
        Set<String> ids = new LinkedHashSet<>();
        ids.addAll(ids(method.getJavaMethod().getAnnotation(Promise.class)));
        for (Class<?> each = method.getJavaClass(); each != null; each = each.getEnclosingClass()) {
            ids.addAll(ids(each.getAnnotation(Promise.class)));
        }
        return ids;
    }

    private static Set<String> ids(@Nullable Promise promise) {
        return promise == null ? Set.of() : Set.of(promise.value());
    }

    /** "aGuestSeesTheCatalogue" becomes "A guest sees the catalogue". */
    static String sentence(String method) {
        String words = method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])|(?<=[A-Z])(?=[A-Z][a-z])|_", " ");
        String lower = Stream.of(words.split(" "))
                .map(it -> it.length() > 1 && it.equals(it.toUpperCase(Locale.ROOT)) ? it : it.toLowerCase(Locale.ROOT))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static Map<String, String> written(Proof proof) {
        return new TreeMap<>(Map.of(
                "test", proof.test(),
                "where", proof.where(),
                "result", proof.result().name().toLowerCase(Locale.ROOT)));
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short=12", "HEAD")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.matches("[0-9a-f]{12,}") ? said : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        }
    }

    private void write(String json) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
