package de.redlich.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A file for the browser.
 *
 * @param packed the same bytes under gzip, or empty where packing gains nothing
 */
record Asset(String type, byte[] bytes, byte[] packed) {
    static Asset of(String name, byte[] bytes) {
        String type = type(name);
        boolean text = !type.startsWith("font/") && !type.equals("image/png") && !type.equals("image/webp");
        return new Asset(type, bytes, text ? pack(bytes) : new byte[0]);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js", "mjs" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml;charset=utf-8";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "woff2" -> "font/woff2";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
