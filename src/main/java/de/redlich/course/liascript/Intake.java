package de.redlich.course.liascript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** Takes files in, one after the other, and refuses too many, too much and names that lead out of the folder. */
final class Intake {
    static final int MOST_FILES = 5_000;
    static final long MOST_BYTES = 200L << 20;
    /** Deflate reaches about 1,000; text and pictures stay far below 200. */
    static final int MOST_RATIO = 200;

    private static final int NOT_A_BOMB = 1 << 20;

    private final Map<String, byte[]> files = new TreeMap<>();
    private long total;

    Map<String, byte[]> files() {
        return files;
    }

    /** @param packed packed size in bytes, -1 when it was not packed */
    void add(String name, InputStream content, long packed) throws IOException {
        String path = safe(name);
        if (hidden(path)) {
            return;
        }
        if (files.size() >= MOST_FILES) {
            throw new CourseRefused("tooMany", String.valueOf(MOST_FILES));
        }
        if (files.putIfAbsent(path, read(name, content, packed)) != null) {
            throw new CourseRefused("twice", shown(name));
        }
    }

    private byte[] read(String name, InputStream content, long packed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            total += n;
            bytes.write(buffer, 0, n);
            if (total > MOST_BYTES) {
                throw new CourseRefused("tooBig", String.valueOf(MOST_BYTES >> 20));
            }
            if (packed >= 0 && bytes.size() > NOT_A_BOMB && bytes.size() > packed * MOST_RATIO) {
                throw new CourseRefused("bomb", shown(name));
            }
        }
        return bytes.toByteArray();
    }

    private static String safe(String name) {
        String path = name.replace('\\', '/');
        boolean leadsOut = path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || path.indexOf('\0') >= 0
                || ("/" + path + "/").contains("/../");
        if (leadsOut || path.isBlank()) {
            throw new CourseRefused("path", shown(name));
        }
        return path.replaceFirst("^(\\./)+", "");
    }

    private static boolean hidden(String path) {
        return ("/" + path).contains("/.") || path.startsWith("__MACOSX/");
    }

    private static String shown(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
