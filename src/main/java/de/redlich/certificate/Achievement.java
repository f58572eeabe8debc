package de.redlich.certificate;

/**
 * What a certificate confirms.
 *
 * @param language BCP 47 of the title
 * @param minutes extent of the course, 0 if unknown
 * @param possible points its quizzes give together, 0 for a course without quizzes
 */
record Achievement(String title, String language, int minutes, int lessons, int reached, int possible) {
    boolean hasPoints() {
        return possible > 0;
    }
}
