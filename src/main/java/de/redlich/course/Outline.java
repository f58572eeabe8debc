package de.redlich.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lessons of a version in order, without their blocks. */
public record Outline(VersionId version, List<LessonHead> lessons) {
    public Outline {
        lessons = List.copyOf(lessons);
    }

    /** Lessons that stand together under one chapter title, which may be empty. */
    public record Chapter(String title, List<LessonHead> lessons) {
        public Chapter {
            lessons = List.copyOf(lessons);
        }

        public int minutes() {
            return lessons.stream().mapToInt(LessonHead::minutes).sum();
        }
    }

    public List<Chapter> chapters() {
        var chapters = new ArrayList<Chapter>();
        var together = new ArrayList<LessonHead>();
        for (var lesson : lessons) {
            if (!together.isEmpty() && !together.getFirst().chapter().equals(lesson.chapter())) {
                chapters.add(new Chapter(together.getFirst().chapter(), together));
                together.clear();
            }
            together.add(lesson);
        }
        if (!together.isEmpty()) {
            chapters.add(new Chapter(together.getFirst().chapter(), together));
        }
        return chapters;
    }

    public Optional<LessonHead> at(int position) {
        return position >= 1 && position <= lessons.size() ? Optional.of(lessons.get(position - 1)) : Optional.empty();
    }

    public Optional<LessonHead> withKey(String key) {
        return lessons.stream().filter(lesson -> lesson.key().equals(key)).findFirst();
    }

    /** How many lessons have one of these keys. A plain loop: a dashboard asks it for every course. */
    public int count(Set<String> keys) {
        int count = 0;
        for (var lesson : lessons) {
            if (keys.contains(lesson.key())) {
                count++;
            }
        }
        return count;
    }

    public int minutes() {
        return lessons.stream().mapToInt(LessonHead::minutes).sum();
    }

    public int points() {
        return lessons.stream().mapToInt(LessonHead::points).sum();
    }
}
