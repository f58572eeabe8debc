package de.redlich.course;

import de.redlich.privacy.PersonId;

/**
 * A course in the version that new learners get.
 *
 * @param forChildren whether children below 16 may take it, each with a guardian's agreement
 */
public record Course(CourseId id, String slug, PersonId lecturer, boolean forChildren, CourseVersion version) {
    public String address() {
        return "/kurse/" + slug;
    }

    /** Where the material of the shown version is found; lessons name it {@code material/…}. */
    public String materialAddress() {
        return materialAddress(slug, version.id());
    }

    public static String materialAddress(String slug, VersionId version) {
        return "/kurse/" + slug + "/material/" + version.value() + "/";
    }
}
