package de.redlich.mail;

import org.springframework.context.ApplicationContext;

/** The mail server of the installation under test, for tests in which it is down. */
public final class PostOffice {
    private PostOffice() {}

    public static void closed(ApplicationContext context, Runnable work) {
        var server = context.getBean(DevelopmentServer.class);
        server.stop();
        try {
            work.run();
        } finally {
            server.startAgain();
        }
    }
}
