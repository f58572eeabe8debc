package de.redlich;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import de.redlich.operation.CommandLine;
import de.redlich.storage.Installation;
import de.redlich.storage.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

// rooms may use the same word each in its own sense
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Redlich {
    private static final int WRONG_CONFIGURATION = 78; // EX_CONFIG of sysexits.h

    /** Starts the server, or runs one command. Whatever keeps it from starting is told in one sentence. */
    public static void main(String[] args) {
        try {
            if (args.length > 0 && CommandLine.WORDS.contains(args[0])) {
                System.exit(command(args));
            }
            Installation.begin(Settings.fromEnvironment(), false);
            SpringApplication.run(Redlich.class, args);
        } catch (Throwable e) {
            var sentence = StartFailure.sentence(e);
            if (sentence == null) {
                throw e;
            }
            System.err.println("Redlich cannot start: " + sentence);
            System.exit(WRONG_CONFIGURATION);
        }
    }

    /** The whole application without an open port and without jobs, which a running server beside it does. */
    private static int command(String[] args) {
        if (CommandLine.asksForHelp(args)) {
            return CommandLine.help(args);
        }
        Installation.begin(Settings.fromEnvironment(), true);
        var application = new SpringApplication(Redlich.class);
        // letters are put into the outbox; the running server delivers them
        application.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean(DbSchedulerStarter.class, () -> () -> {}));
        try (var context = application.run(
                "--server.port=-1",
                "--redlich.demo=false",
                "--logging.level.root=error",
                "--logging.level.de.redlich=error")) {
            return CommandLine.run(context, args);
        }
    }
}
