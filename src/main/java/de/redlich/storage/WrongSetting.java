package de.redlich.storage;

import org.jspecify.annotations.Nullable;

/** The installation cannot start as it is configured; the message is one sentence for the person at the console. */
public class WrongSetting extends RuntimeException {
    public WrongSetting(String sentence) {
        super(sentence);
    }

    public WrongSetting(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The wrong setting behind another exception, or null. */
    public static @Nullable WrongSetting in(@Nullable Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSetting wrong) {
                return wrong;
            }
        }
        return null;
    }
}
