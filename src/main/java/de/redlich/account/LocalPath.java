package de.redlich.account;

import org.jspecify.annotations.Nullable;

/** A place of this academy to go on to. */
final class LocalPath {
    private LocalPath() {}

    /** The written path when it stays here, else the given one. */
    static String of(@Nullable String written, String otherwise) {
        return written != null && isLocal(written) ? written : otherwise;
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= 2000
                && path.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 127);
    }
}
