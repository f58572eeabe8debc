package de.redlich;

import de.redlich.storage.WrongSetting;
import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the person at the console can mend is told in one sentence, by {@link Redlich#main}, and not as a stack trace too. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return sentence(failure) != null;
    }

    /** The sentence for a failure that comes of the settings, null for any other. */
    static @Nullable String sentence(Throwable failure) {
        var wrong = WrongSetting.in(failure);
        if (wrong != null) {
            return wrong.getMessage();
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return "Port " + taken.getPort()
                        + " is in use by another program; stop that one or choose another port in REDLICH_PORT.";
            }
            if (cause instanceof BindException) {
                return "Nothing can listen at the address in REDLICH_ADDRESS and the port in REDLICH_PORT: "
                        + cause.getMessage() + ".";
            }
        }
        return null;
    }
}
