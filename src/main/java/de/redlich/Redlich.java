package de.redlich;

import de.redlich.storage.Installation;
import de.redlich.storage.Settings;
import de.redlich.storage.WrongSetting;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class Redlich {
    private static final int WRONG_CONFIGURATION = 78; // EX_CONFIG of sysexits.h

    /** Starts the server. Whatever keeps it from starting is told in one sentence. */
    public static void main(String[] args) {
        try {
            Installation.begin(Settings.fromEnvironment(), false);
            SpringApplication.run(Redlich.class, args);
        } catch (Throwable e) {
            var wrong = WrongSetting.in(e);
            if (wrong == null) {
                throw e;
            }
            System.err.println("Redlich cannot start: " + wrong.getMessage());
            System.exit(WRONG_CONFIGURATION);
        }
    }
}
