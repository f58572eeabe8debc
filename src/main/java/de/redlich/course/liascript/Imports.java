package de.redlich.course.liascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a file's header wants to load. */
final class Imports {
    /** Settings of a file itself, which an import does not hand on. */
    static final Set<String> OWN = Set.of(
            "author",
            "email",
            "version",
            "language",
            "narrator",
            "comment",
            "icon",
            "logo",
            "date",
            "edit",
            "import",
            "link",
            "script",
            "tags",
            "mode",
            "title",
            "duration",
            "level",
            "goal",
            "preview",
            "onload",
            "style");

    private Imports() {}

    /** One value may hold several addresses. */
    static List<Header.Value> addresses(Header header, String name) {
        var all = new ArrayList<Header.Value>();
        for (Header.Value value : header.all(name)) {
            for (String address : value.text().split("\\s+")) {
                if (!address.isEmpty()) {
                    all.add(new Header.Value(value.line(), address));
                }
            }
        }
        return all;
    }

    /** The folder's files that are imported, found by their name as the addresses are usually absolute. */
    static List<String> local(Chapter chapter, Set<String> files) {
        return addresses(chapter.header(), "import").stream()
                .map(value -> local(chapter.file(), value.text(), files))
                .filter(file -> !file.isEmpty() && !file.equals(chapter.file()))
                .toList();
    }

    static String local(String from, String address, Set<String> files) {
        if (Addresses.relative(address)) {
            String path = Material.path(from, address);
            return files.contains(path) ? path : "";
        }
        String name = address.replaceFirst("[?#].*", "").replaceFirst("^.*/", "");
        boolean found = files.contains(name) && !name.equalsIgnoreCase("README.md");
        return found ? name : "";
    }
}
