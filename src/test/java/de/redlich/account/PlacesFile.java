package de.redlich.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a small list of places in MaxMind's format (version 2.0): a binary tree of address bits over a section of data. */
final class PlacesFile {
    private static final int EMPTY = -1;

    private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {EMPTY, EMPTY}));
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final Map<Long, Integer> leaves = new LinkedHashMap<>();

    /** @param network the first three numbers of an IPv4 network of 24 bits */
    PlacesFile with(int[] network, String city, double latitude, double longitude) {
        int offset = data.size();
        map(data, 2);
        text(data, "city");
        map(data, 1);
        text(data, "names");
        map(data, 1);
        text(data, "en");
        text(data, city);
        text(data, "location");
        map(data, 2);
        text(data, "latitude");
        number(data, latitude);
        text(data, "longitude");
        number(data, longitude);
        int node = 0;
        for (int bit = 0; bit < 24; bit++) {
            int side = network[bit / 8] >> (7 - bit % 8) & 1;
            if (bit == 23) {
                leaves.put(((long) node << 1) + side, offset);
            } else {
                if (nodes.get(node)[side] == EMPTY) {
                    nodes.add(new int[] {EMPTY, EMPTY});
                    nodes.get(node)[side] = nodes.size() - 1;
                }
                node = nodes.get(node)[side];
            }
        }
        return this;
    }

    Path write(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        for (int node = 0; node < nodes.size(); node++) {
            for (int side = 0; side < 2; side++) {
                var leaf = leaves.get(((long) node << 1) + side);
                int next = nodes.get(node)[side];
                int value = leaf != null ? nodes.size() + 16 + leaf : next == EMPTY ? nodes.size() : next;
                out.writeBytes(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
            }
        }
        out.writeBytes(new byte[16]);
        out.writeBytes(data.toByteArray());
        out.writeBytes(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
        out.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
        metadata(out);
        return Files.write(file, out.toByteArray());
    }

    private void metadata(ByteArrayOutputStream out) {
        map(out, 9);
        text(out, "node_count");
        out.write(6 << 5 | 4);
        out.writeBytes(ByteBuffer.allocate(4).putInt(nodes.size()).array());
        for (var entry : Map.of(
                        "record_size",
                        24,
                        "ip_version",
                        4,
                        "binary_format_major_version",
                        2,
                        "binary_format_minor_version",
                        0)
                .entrySet()) {
            text(out, entry.getKey());
            out.write(5 << 5 | 2);
            out.writeBytes(ByteBuffer.allocate(2)
                    .putShort(entry.getValue().shortValue())
                    .array());
        }
        text(out, "build_epoch");
        out.writeBytes(new byte[] {8, 2});
        out.writeBytes(ByteBuffer.allocate(8).putLong(1_760_000_000L).array());
        text(out, "database_type");
        text(out, "Redlich-Test");
        text(out, "languages");
        out.writeBytes(new byte[] {1, 4});
        text(out, "en");
        text(out, "description");
        map(out, 0);
    }

    private static void map(ByteArrayOutputStream out, int entries) {
        out.write(7 << 5 | entries);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(2 << 5 | bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, double value) {
        out.write(3 << 5 | 8);
        out.writeBytes(ByteBuffer.allocate(8).putDouble(value).array());
    }
}
