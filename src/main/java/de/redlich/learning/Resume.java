package de.redlich.learning;

/**
 * Where a learner stopped in a lesson.
 *
 * @param block key of the block at the top of the screen, empty before the first report
 * @param offset pixels of it that were above the screen's edge
 * @param seconds time spent with the lesson
 */
record Resume(String block, int offset, int seconds) {
    static final Resume START = new Resume("", 0, 0);

    /** The block's anchor, or nothing. */
    String anchor() {
        return block.isEmpty() ? "" : "#b-" + block;
    }
}
