package de.redlich.staff;

import de.redlich.account.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of roles and tasks: the only place that says which role opens which page. {@link Gate} enforces it for every
 * request; {@code docs/roles.md} is written from it. A page belongs to the tasks with the longest matching beginning.
 */
public enum Task {
    WRITE_COURSES("/lehre", Sight.NOBODY, Role.LECTURER, Role.EDITOR),
    ACCOMPANY("/lehre/kurse/*/lernende", Sight.COURSE, Role.LECTURER, Role.GRADER),
    GUARD_PRIVACY("/datenschutzstelle", Sight.NOBODY, Role.PRIVACY_OFFICER),
    ANSWER_REQUESTS("/datenschutzstelle/anliegen", Sight.CASE, Role.PRIVACY_OFFICER),
    LIFT_RESTRICTIONS("/datenschutzstelle/einschraenkungen", Sight.CASE, Role.PRIVACY_OFFICER),
    SETTLE_FAMILIES("/datenschutzstelle/familien", Sight.CASE, Role.PRIVACY_OFFICER),
    /** Its looks stand in the case itself, because the law may demand silence. */
    ANSWER_AUTHORITIES("/datenschutzstelle/behoerden", Sight.CASE, Role.PRIVACY_OFFICER),
    KEEP_FOR_A_DISPUTE("/datenschutzstelle/aufbewahrung", Sight.RECORD, Role.PRIVACY_OFFICER),
    HELP("/personal/einsicht", Sight.GRANT, Role.SUPPORT),
    CLEAR_UP("/personal/einsicht", Sight.GRANT_BY_TWO, Role.SECURITY),
    BE_THE_SECOND("/personal/freigaben", Sight.STAFF, Role.OWNER, Role.PRIVACY_OFFICER, Role.SECURITY),
    LEAD_STAFF("/personal", Sight.STAFF, Role.OWNER),
    WATCH("/sicherheit", Sight.NOBODY, Role.SECURITY, Role.OPERATOR),
    OPERATE("/betrieb", Sight.NOBODY, Role.OPERATOR);

    private final String page;
    private final Pattern pattern;
    private final Sight sight;
    private final Set<Role> roles;

    Task(String page, Sight sight, Role... roles) {
        this.page = page;
        this.pattern = Pattern.compile(page.replace("*", "[^/]+") + "(?:/.*)?");
        this.sight = sight;
        this.roles = Set.of(roles);
    }

    /** The tasks to which a page belongs; none for pages that are not the staff's. */
    public static List<Task> at(String path) {
        var matching = Arrays.stream(values())
                .filter(it -> it.pattern.matcher(path).matches())
                .toList();
        int longest = matching.stream().mapToInt(it -> it.page.length()).max().orElse(0);
        return matching.stream().filter(it -> it.page.length() == longest).toList();
    }

    public String page() {
        return page;
    }

    public Sight sight() {
        return sight;
    }

    public Set<Role> roles() {
        return roles;
    }

    boolean isFor(Collection<Role> held) {
        return roles.stream().anyMatch(held::contains);
    }

    /** In which of the held roles somebody does this; null when in none. */
    @Nullable
    Role roleOf(Collection<Role> held) {
        return Arrays.stream(Role.values())
                .filter(it -> roles.contains(it) && held.contains(it))
                .findFirst()
                .orElse(null);
    }

    boolean needsGrant() {
        return sight == Sight.GRANT || sight == Sight.GRANT_BY_TWO;
    }

    /** How long a grant holds. */
    Duration timeBox() {
        return sight == Sight.GRANT ? Duration.ofHours(1) : Duration.ofHours(4);
    }

    /** Ending of the keys of its words. */
    public String key() {
        return name();
    }
}
