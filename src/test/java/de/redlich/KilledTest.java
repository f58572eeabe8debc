package de.redlich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of its work, and started again on what it left. */
class KilledTest {
    private static final String COURSE = "/kurse/python-grundlagen";
    private static final int ENOUGH = 20;

    @TempDir
    private Path data;

    private record Question(int lesson, String address, String field, Map<String, String> hidden) {}

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        var settings = Map.of("REDLICH_DATA", data.toString(), "REDLICH_DEMO", "true", "REDLICH_DEVELOPMENT", "true");
        int acknowledged;
        long survivor;
        Question question;
        try (var first = OwnProcess.start(settings).ready()) {
            var lena = lena(first);
            lena.submit(lena.get(COURSE), COURSE + "/einschreibung", Map.of());
            question = question(lena);
            acknowledged = answerUntilKilled(first, lena, question);
            survivor = postmaster();
        }
        try (var second = OwnProcess.start(settings).ready()) {
            var lesson = lena(second).get(COURSE + "/lektionen/" + question.lesson());
            var kept = lesson.page()
                    .select("form[action=" + question.address() + "] [name=" + question.field() + "]")
                    .val();
            assertThat(kept).startsWith("Stand ");
            assertThat(Integer.parseInt(kept.substring(6)))
                    .as("the last answer that was told to be kept, or one that was under way")
                    .isBetween(acknowledged, acknowledged + 1);

            assertThat(postmaster())
                    .as("the PostgreSQL that survived is used again")
                    .isEqualTo(survivor);
            second.stop();
            await("a clean stop takes its PostgreSQL along")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !Files.exists(data.resolve("postgres/postmaster.pid")) && !serverRuns());
        }
    }

    /** Answers one after the other; when enough have been acknowledged, the process is killed while the next is under way. */
    private static int answerUntilKilled(OwnProcess process, Visitor lena, Question question) throws Exception {
        var acknowledged = new AtomicInteger();
        var enough = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.submit(() -> {
                for (int i = 1; ; i++) {
                    if (!isKept(lena, question, i)) {
                        return acknowledged.get();
                    }
                    acknowledged.set(i);
                    if (i == ENOUGH) {
                        enough.countDown();
                    }
                }
            });
            assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            process.kill();
        }
        return acknowledged.get();
    }

    private static boolean isKept(Visitor lena, Question question, int number) {
        var fields = new java.util.HashMap<>(question.hidden());
        fields.put(question.field(), "Stand " + number);
        fields.put("serial", Integer.toString(number));
        try {
            return lena.post(question.address(), fields).status() == 303;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private static Visitor lena(OwnProcess process) {
        var lena = Visitor.of("dravoiqent", process.port());
        await().atMost(Duration.ofSeconds(30)).until(() -> lena.get(COURSE).status() == 200);
        return lena.signIn("lena@dravoiqent.example", "lernen-mit-freude");
    }

    private static Question question(Visitor lena) {
        for (int lesson = 1; lesson <= 10; lesson++) {
            var page = lena.get(COURSE + "/lektionen/" + lesson).page();
            for (var form : page.select("form[method=post][action*=/fragen/]")) {
                var field = form.select("input[type=text], textarea").first();
                if (field != null) {
                    var hidden = new java.util.HashMap<String, String>();
                    form.select("input[type=hidden]").forEach(it -> hidden.put(it.attr("name"), it.val()));
                    return new Question(lesson, form.attr("action"), field.attr("name"), hidden);
                }
            }
        }
        throw new AssertionError("no question takes a text");
    }

    /** A process that has ended but was not yet collected by its parent has no command line any more. */
    private boolean serverRuns() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .anyMatch(line -> line.contains(data + "/postgres "));
    }

    private long postmaster() throws Exception {
        List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return Long.parseLong(lines.getFirst().strip());
    }
}
