package de.redlich.operation;

import de.redlich.academy.Academies;
import de.redlich.academy.Academy;
import de.redlich.academy.CurrentAcademy;
import de.redlich.privacy.retention.Preview;
import de.redlich.privacy.retention.RetentionRun;
import de.redlich.privacy.retention.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Command(name = "retention", description = "What is due by its period, and ending it.", mixinStandardHelpOptions = true)
class RetentionCommand {
    private static final String LINE = "%-14s %-28s %-16s %-13s %8d %8d %8d %8d%n";

    private final AcademyOption named;
    private final Academies academies;
    private final Preview preview;
    private final RetentionRun run;

    RetentionCommand(AcademyOption named, Academies academies, Preview preview, RetentionRun run) {
        this.named = named;
        this.academies = academies;
        this.preview = preview;
        this.run = run;
    }

    @Command(name = "preview", description = "Counts what is due now and within 30 days; changes nothing.")
    void preview(@Option(names = "--academy", description = "short name; all without it") @Nullable String academy) {
        CommandLine.out()
                .printf(
                        "%-14s %-28s %-16s %-13s %8s %8s %8s %8s%n",
                        "ACADEMY", "TABLE", "CATEGORY", "TRIGGER", "DUE", "SOON", "HELD", "WAITING");
        for (var place : places(academy)) {
            CurrentAcademy.run(place, () -> {
                var outlook = preview.now();
                outlook.lines().stream().filter(line -> !line.isQuiet()).forEach(line -> print(place, line));
                outlook.gaps().forEach(gap -> CommandLine.out().println(place.slug() + " not understood: " + gap));
            });
        }
    }

    @Command(name = "run", description = "Ends what is due now, as the job of every night does.")
    void run(@Option(names = "--academy", description = "short name; all without it") @Nullable String academy) {
        var failed = 0;
        for (var place : places(academy)) {
            var done = new Run[1];
            CurrentAcademy.run(place, () -> done[0] = run.run(Run.Asked.COMMAND));
            var out = CommandLine.out();
            out.printf(
                    "%s: %s, %d done, %d held, %d ms%n",
                    place.slug(), done[0].state(), done[0].done(), done[0].held(), done[0].millis());
            done[0].failures()
                    .forEach(it -> out.println("  " + it.table() + " failed and is tried again: "
                            + it.failure().orElse("")));
            failed += done[0].failures().size();
        }
        if (failed > 0) {
            throw new CommandLine.Refused(
                    failed + " rules could not be carried out; they are tried again every night.");
        }
    }

    private List<Academy> places(@Nullable String academy) {
        return academy == null ? academies.all() : List.of(named.named(academy));
    }

    private static void print(Academy place, Preview.Line line) {
        CommandLine.out()
                .printf(
                        LINE,
                        place.slug(),
                        line.table(),
                        line.category(),
                        line.rule().trigger(),
                        line.due(),
                        line.soon(),
                        line.held(),
                        line.waiting());
    }
}
