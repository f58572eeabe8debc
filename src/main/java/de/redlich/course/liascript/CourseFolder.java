package de.redlich.course.liascript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a course as values: path inside the folder, with {@code /}, to content. */
public final class CourseFolder {
    private final SortedMap<String, byte[]> files;

    private CourseFolder(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (this.files.keySet().stream().noneMatch(CourseFolder::markdown)) {
            throw new CourseRefused("noMarkdown");
        }
    }

    public static CourseFolder of(Map<String, byte[]> files) {
        return new CourseFolder(files);
    }

    /** Reads a directory below which only plain files count; links and hidden folders are left out. */
    public static CourseFolder of(Path directory) throws IOException {
        var intake = new Intake();
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.filter(CourseFolder::plain).sorted().toList()) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                try (InputStream content = Files.newInputStream(path)) {
                    intake.add(name, content, -1);
                }
            }
        }
        return new CourseFolder(intake.files());
    }

    /** Reads a ZIP; refuses what could harm ({@link CourseRefused}). A single folder around everything is taken off. */
    public static CourseFolder ofZip(InputStream zip) throws IOException {
        return new CourseFolder(CourseArchive.read(zip));
    }

    /** The Markdown files as text: what an author goes on writing. */
    public SortedMap<String, String> sources() {
        var sources = new TreeMap<String, String>();
        files.forEach((path, bytes) -> {
            if (markdown(path)) {
                sources.put(path, SourceText.text(path, bytes));
            }
        });
        return sources;
    }

    byte @Nullable [] content(String path) {
        return files.get(path);
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    static boolean markdown(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".md");
    }

    private static boolean plain(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
