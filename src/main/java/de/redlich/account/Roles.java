package de.redlich.account;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as the database writes them. */
final class Roles {
    /** The roles somebody holds at this moment, for a query over {@code account.person p}; see {@code staff}. */
    static final String HELD_BY_P = "array(select g.role from account.role_given g where g.person_id = p.id) as roles";

    private Roles() {}

    static Set<Role> read(Array roles) throws SQLException {
        return Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
