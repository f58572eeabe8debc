package de.redlich.course.liascript;

import de.redlich.course.content.CourseDraft;
import de.redlich.course.content.LessonDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads all files of a folder: which are chapters, what they define, and their lessons. */
final class CourseReader {
    private final Report report = new Report();
    private final Import all;
    private final Map<String, Chapter> files = new LinkedHashMap<>();

    CourseReader(CourseFolder folder) {
        this.all = Import.of(folder, report);
        folder.files().forEach((path, content) -> {
            if (CourseFolder.markdown(path)) {
                var lines = SourceText.lines(path, content, report);
                Nesting.check(path, lines);
                files.put(path, Chapter.of(path, lines));
            }
        });
    }

    CourseDraft read(String title) {
        List<Chapter> chapters = new Selection(files, report).chapters();
        if (chapters.isEmpty()) {
            throw new CourseRefused("noLessons");
        }
        Definitions definitions = new Definitions(files);
        List<ChapterReader> readers = chapters.stream()
                .map(chapter -> reader(chapter, definitions, chapters.size() > 1))
                .toList();
        readers.forEach(ChapterReader::announce);
        var lessons = new ArrayList<LessonDraft>();
        for (int i = 0; i < readers.size(); i++) {
            lessons.addAll(read(readers.get(i), chapters.get(i)));
        }
        return draft(title, chapters, definitions, lessons);
    }

    /** What is bracketed thousands of times deep overflows the stack of one library or another. */
    private static List<LessonDraft> read(ChapterReader reader, Chapter chapter) {
        try {
            return reader.read();
        } catch (StackOverflowError e) {
            throw new CourseRefused("tooDeep", chapter.file(), "");
        }
    }

    private ChapterReader reader(Chapter chapter, Definitions definitions, boolean several) {
        var place = new Place(all, chapter.file(), FormulaMacros.of(chapter.header()));
        Macros macros = definitions.macros(chapter);
        HeaderNotes.make(place, chapter.header(), files.keySet());
        return new ChapterReader(place, chapter, macros, several ? Definitions.title(chapter, macros) : "");
    }

    private CourseDraft draft(
            String title, List<Chapter> chapters, Definitions definitions, List<LessonDraft> lessons) {
        Chapter main = files.values().stream()
                .filter(file -> file.file().equalsIgnoreCase("README.md")
                        && !file.header().empty())
                .findFirst()
                .orElse(chapters.getFirst());
        Macros macros = definitions.macros(main);
        Header header = main.header();
        int minutes = number(header.first("duration"));
        return new CourseDraft(
                title.isBlank() ? Definitions.title(main, macros) : title.strip(),
                Markdown.text(first(header, chapters, "comment")),
                first(header, chapters, "author").replaceAll("[`\"]", ""),
                first(header, chapters, "language").startsWith("de") ? "de" : "en",
                list(header.first("tags")),
                header.all("goal").stream().map(Header.Value::text).toList(),
                minutes > 0
                        ? minutes
                        : lessons.stream().mapToInt(LessonDraft::minutes).sum(),
                header.first("level"),
                number(header.first("preview")),
                lessons,
                all.material(),
                report.finished());
    }

    private static String first(Header header, List<Chapter> chapters, String name) {
        String own = header.first(name);
        return own.isEmpty() ? chapters.getFirst().header().first(name) : own;
    }

    private static List<String> list(String tags) {
        return Pattern.compile("[,;]")
                .splitAsStream(tags)
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
