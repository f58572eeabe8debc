package de.redlich.academy;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The academy the running request or job works for. Every database connection handed out inside is limited to its rows;
 * outside, no academy's rows are seen.
 */
public final class CurrentAcademy {
    private static final ScopedValue<Academy> CURRENT = ScopedValue.newInstance();

    private CurrentAcademy() {}

    public static Academy get() {
        return CURRENT.get();
    }

    public static AcademyId id() {
        return CURRENT.get().id();
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    static @Nullable AcademyId idOrNull() {
        return CURRENT.isBound() ? CURRENT.get().id() : null;
    }

    public static <T> T call(Academy academy, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, academy).call(work::call);
    }

    public static void run(Academy academy, Runnable work) {
        ScopedValue.where(CURRENT, academy).run(work);
    }
}
