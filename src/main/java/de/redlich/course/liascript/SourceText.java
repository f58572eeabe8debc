package de.redlich.course.liascript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file's bytes as lines: UTF-8, or Windows-1252 with a remark; everything else is refused. */
final class SourceText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SourceText() {}

    static List<Line> lines(String path, byte[] bytes, Report report) {
        return Line.of(clean(decode(path, bytes, report)));
    }

    static String text(String path, byte[] bytes) {
        return clean(decode(path, bytes, new Report()));
    }

    private static String decode(String path, byte[] bytes, Report report) {
        try {
            return strict(StandardCharsets.UTF_8, bytes);
        } catch (CharacterCodingException notUtf8) {
            return older(path, bytes, report);
        }
    }

    private static String older(String path, byte[] bytes, Report report) {
        try {
            String text = strict(WINDOWS, bytes);
            if (text.chars().anyMatch(SourceText::binary)) {
                throw new CourseRefused("encoding", path);
            }
            report.info(path, 0, "encoding", "windows-1252");
            return text;
        } catch (CharacterCodingException neither) {
            throw new CourseRefused("encoding", path);
        }
    }

    private static String strict(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean binary(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }

    /** One line end, no byte order mark, and none of the private characters that {@link Marks} uses. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\uFEFF\0" + Marks.OPEN + Marks.CLOSE + "]", "");
    }
}
