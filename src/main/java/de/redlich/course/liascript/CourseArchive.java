package de.redlich.course.liascript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads a ZIP by its central directory, so that what it says about links and packed sizes can be checked. */
final class CourseArchive {
    private CourseArchive() {}

    static Map<String, byte[]> read(InputStream zip) throws IOException {
        Path copy = Files.createTempFile("redlich-course", ".zip");
        try {
            Files.copy(limited(zip), copy, StandardCopyOption.REPLACE_EXISTING);
            return withoutOuterFolder(unpack(copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Map<String, byte[]> unpack(Path copy) throws IOException {
        var intake = new Intake();
        try (ZipFile archive = open(copy)) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                take(archive, entry, intake);
            }
        }
        return intake.files();
    }

    private static ZipFile open(Path copy) {
        try {
            return ZipFile.builder().setPath(copy).get();
        } catch (IOException | IllegalArgumentException e) {
            throw new CourseRefused("notZip");
        }
    }

    private static void take(ZipFile archive, ZipArchiveEntry entry, Intake intake) throws IOException {
        if (entry.isUnixSymlink()) {
            throw new CourseRefused("link", entry.getName());
        }
        if (entry.isDirectory()) {
            return;
        }
        if (!archive.canReadEntryData(entry)) {
            throw new CourseRefused("locked", entry.getName());
        }
        try (InputStream content = archive.getInputStream(entry)) {
            intake.add(entry.getName(), content, entry.getCompressedSize());
        }
    }

    /** Many packers put one folder around everything. */
    private static Map<String, byte[]> withoutOuterFolder(Map<String, byte[]> files) {
        String first = files.keySet().stream().findFirst().orElse("");
        String folder = first.substring(0, first.indexOf('/') + 1);
        if (folder.isEmpty() || !files.keySet().stream().allMatch(path -> path.startsWith(folder))) {
            return files;
        }
        var inner = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> inner.put(path.substring(folder.length()), content));
        return withoutOuterFolder(inner);
    }

    private static InputStream limited(InputStream zip) {
        return new InputStream() {
            private long left = Intake.MOST_BYTES;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = zip.read(buffer, offset, length);
                left -= Math.max(n, 0);
                if (left < 0) {
                    throw new CourseRefused("tooBig", String.valueOf(Intake.MOST_BYTES >> 20));
                }
                return n;
            }
        };
    }
}
