package de.redlich.course.liascript;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files of the folder are chapters; a remark for each that is not. */
record Selection(Map<String, Chapter> files, Report report) {
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)(.*/)?(licen[cs]e|contributing|changelog|code_of_conduct|security|support|authors|todo|citation)\\.md");

    List<Chapter> chapters() {
        Set<String> imported = new HashSet<>();
        files.values().forEach(file -> imported.addAll(Imports.local(file, files.keySet())));
        Set<String> translations = translations();
        boolean alone = files.size() == 1;
        return files.values().stream()
                .filter(file -> alone || chapter(file, imported, translations))
                .filter(Chapter::hasLessons)
                .toList();
    }

    private boolean chapter(Chapter file, Set<String> imported, Set<String> translations) {
        if (imported.contains(file.file())) {
            report.info(file.file(), 0, "file.macros");
            return false;
        }
        if (translations.contains(file.file())) {
            report.lost(file.file(), 0, "file.translation");
            return false;
        }
        if (ABOUT.matcher(file.file()).matches()) {
            report.lost(file.file(), 0, "file.about");
            return false;
        }
        if (!file.hasLessons()) {
            report.info(file.file(), 0, "file.meta");
            return false;
        }
        return true;
    }

    /** Other languages of the same course: the README names them, or they name the README. */
    private Set<String> translations() {
        var all = new HashSet<String>();
        files.values().forEach(file -> {
            List<String> others = file.header().all("translation").stream()
                    .map(value -> Imports.local(file.file(), value.text().replaceFirst("^.*\\s", ""), files.keySet()))
                    .toList();
            if (file.file().equals("README.md")) {
                all.addAll(others);
            } else if (others.contains("README.md")) {
                all.add(file.file());
            }
        });
        all.remove("README.md");
        return all;
    }
}
