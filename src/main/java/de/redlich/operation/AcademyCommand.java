package de.redlich.operation;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

@Component
@Command(name = "academy", description = "The academies of this installation.", mixinStandardHelpOptions = true)
class AcademyCommand {
    private final Overview overview;

    AcademyCommand(Overview overview) {
        this.overview = overview;
    }

    @Command(name = "list", description = "Lists the academies with the number of people and courses.")
    void list() {
        var out = CommandLine.out();
        out.printf("%-14s %-28s %-28s %8s %8s%n", "NAME", "TITLE", "HOST", "PEOPLE", "COURSES");
        for (var line : overview.lines()) {
            var academy = line.academy();
            out.printf(
                    "%-14s %-28s %-28s %8d %8d%n",
                    academy.slug(), academy.name(), academy.host(), line.people(), line.courses());
        }
    }
}
