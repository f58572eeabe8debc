package de.redlich.page;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A drawn cover that always looks the same for the same name: a row of large plain shapes, one of them bright. */
public record Cover(List<Shape> shapes) {
    private static final int TILES = 4;

    /** @param kind which of six shapes; x of the left edge in units of a picture 28 wide and 7 high */
    public record Shape(int kind, int x, boolean spark) {
        public String path() {
            return switch (kind) {
                case 0 -> "M%d 7V0a7 7 0 0 1 7 7z".formatted(x);
                case 1 -> "M%d 0h7a7 7 0 0 1-7 7z".formatted(x);
                case 2 -> "M%1$d 3.500a3.500 3.500 0 1 0 7 0a3.500 3.500 0 1 0-7 0".formatted(x);
                case 3 -> "M%1$d 0h7v2.400h-7zM%1$d 4.600h7V7h-7z".formatted(x);
                case 4 ->
                    "M%1$d 3.500a3.500 3.500 0 1 0 7 0h-2a1.500 1.500 0 1 1-3 0zM%1$d 3.500a3.500 3.500 0 0 1 7 0h-2a1.500 1.500 0 0 0-3 0z"
                            .formatted(x);
                default -> "M%d 7l7-7v7z".formatted(x);
            };
        }
    }

    public static Cover of(String name) {
        Random random = new Random(name.hashCode() * 0x9E3779B97F4A7C15L);
        int bright = random.nextInt(TILES);
        return new Cover(IntStream.range(0, TILES)
                .mapToObj(it -> new Shape(random.nextInt(6), it * 7, it == bright))
                .toList());
    }
}
