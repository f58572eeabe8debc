package de.redlich.course;

/** Which of the drawn patterns stands for a course that has no picture. */
final class Pattern {
    static final int COUNT = 6;

    private Pattern() {}

    static int of(String slug) {
        return Math.floorMod(slug.hashCode(), COUNT);
    }
}
