package de.redlich.page;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page on its way out: one array of UTF-8 that is sent in one write. */
final class PageBytes implements TemplateOutput {
    private static final int USUAL_PAGE = 24 * 1024;

    private byte[] bytes = new byte[USUAL_PAGE];
    private int size;

    int size() {
        return size;
    }

    void sendTo(OutputStream target) throws IOException {
        target.write(bytes, 0, size);
    }

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    /** Most texts are ASCII with a few umlauts; what needs more than two bytes is left to the JDK. */
    @Override
    public void writeContent(String value, int begin, int end) {
        reserve(2 * (end - begin));
        int to = size;
        for (int from = begin; from < end; from++) {
            char letter = value.charAt(from);
            if (letter < 0x80) {
                bytes[to++] = (byte) letter;
            } else if (letter < 0x800) {
                bytes[to++] = (byte) (0xc0 | letter >> 6);
                bytes[to++] = (byte) (0x80 | letter & 0x3f);
            } else {
                size = to;
                writeBinaryContent(value.substring(from, end).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        size = to;
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
