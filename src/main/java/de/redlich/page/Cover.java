package de.redlich.page;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A drawn cover that always looks the same for the same name: a row of large plain shapes, one of them bright. */
public record Cover(List<Shape> shapes) {
    /** @param kind which of four shapes; x of the left edge in units of a 7 high, 20 wide picture */
    public record Shape(int kind, int x, boolean spark) {
        public String path() {
            return switch (kind) {
                case 0 -> "M%d 7V0a7 7 0 0 1 7 7z".formatted(x);
                case 1 -> "M%d 0h7a7 7 0 0 1-7 7z".formatted(x);
                case 2 -> "M%1$d 3.500a3.500 3.500 0 1 0 7 0a3.500 3.500 0 1 0-7 0".formatted(x);
                default -> "M%d 7l7-7v7z".formatted(x);
            };
        }
    }

    public static Cover of(String name) {
        Random random = new Random(name.hashCode() * 31L);
        int bright = random.nextInt(3);
        return new Cover(IntStream.range(0, 3)
                .mapToObj(it -> new Shape(random.nextInt(4), it * 7, it == bright))
                .toList());
    }
}
