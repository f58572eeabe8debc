package de.redlich.course.liascript;

import java.util.Set;

/** Says what a header asks for and does not get. */
final class HeaderNotes {
    private HeaderNotes() {}

    static void make(Place place, Header header, Set<String> files) {
        for (Header.Value value : Imports.addresses(header, "import")) {
            if (Imports.local(place.file(), value.text(), files).isEmpty()) {
                place.info(value.line(), "import", value.text());
            }
        }
        Imports.addresses(header, "link").forEach(value -> place.info(value.line(), "stylesheet", value.text()));
        Imports.addresses(header, "script").forEach(value -> place.lost(value.line(), "scriptFile", value.text()));
        if (header.blocks().containsKey("onload")) {
            place.lost(0, "onload");
        }
        if (header.blocks().containsKey("style")) {
            place.info(0, "styleBlock");
        }
    }
}
