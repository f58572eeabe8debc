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

    /** Other languages of the same course, as the README names them. */
    private Set<String> translations() {
        var all = new HashSet<String>();
        Chapter readme = files.get("README.md");
        if (readme != null) {
            for (Header.Value value : readme.header().all("translation")) {
                String address = value.text().replaceFirst("^.*\\s", "");
                all.add(Imports.local(readme.file(), address, files.keySet()));
            }
        }
        return all;
    }
}
