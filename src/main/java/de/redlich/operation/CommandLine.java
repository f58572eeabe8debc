package de.redlich.operation;

import java.io.PrintStream;
import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;

/** {@code bin/redlich}: the same rooms as the pages, from a shell. */
@Command(
        name = "redlich",
        description = "Looks after an installation of Redlich.",
        mixinStandardHelpOptions = true,
        version = "Redlich 0.1.0",
        subcommands = {AcademyCommand.class, PersonCommand.class, CourseCommand.class, RetentionCommand.class})
public final class CommandLine {
    /** Words that make the program a command instead of a server. */
    public static final List<String> WORDS =
            List.of("academy", "person", "course", "retention", "help", "--help", "-h", "--version", "-V");

    private CommandLine() {}

    /** @return exit status: 0 done, 1 refused, 2 not understood */
    public static int run(ApplicationContext application, String[] arguments) {
        return parser(new Beans(application)).execute(arguments);
    }

    /** Whether the words only ask for help, so that nothing needs to be started. */
    public static boolean asksForHelp(String[] arguments) {
        return List.of(arguments).stream().anyMatch(List.of("help", "--help", "-h", "--version", "-V")::contains);
    }

    public static int help(String[] arguments) {
        return parser(new Beans(null)).execute(arguments);
    }

    private static picocli.CommandLine parser(picocli.CommandLine.IFactory beans) {
        var line = new picocli.CommandLine(CommandLine.class, beans);
        line.addSubcommand(new picocli.CommandLine.HelpCommand());
        line.registerConverter(java.nio.file.Path.class, (ITypeConverter<java.nio.file.Path>) java.nio.file.Path::of);
        line.setExecutionExceptionHandler((e, failed, result) -> refused(e, failed.getErr()));
        return line;
    }

    private static int refused(Exception e, java.io.PrintWriter err) {
        err.println(e instanceof Refused ? e.getMessage() : "This did not work: " + e);
        return 1;
    }

    /** Something the operator asked for cannot be done; the message says why. */
    static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    private record Beans(@org.jspecify.annotations.Nullable ApplicationContext application)
            implements picocli.CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (application != null && application.getBeanNamesForType(type).length > 0) {
                return application.getBean(type);
            }
            if (type == CommandLine.class) {
                return type.cast(new CommandLine());
            }
            return picocli.CommandLine.defaultFactory().create(type);
        }
    }

    static PrintStream out() {
        return System.out;
    }
}
