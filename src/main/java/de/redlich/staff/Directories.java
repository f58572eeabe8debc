package de.redlich.staff;

import de.redlich.academy.CurrentAcademy;
import de.redlich.account.Token;
import de.redlich.page.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Company directories that may create and remove staff of the current academy, each with a token of its own. */
@Repository
class Directories {
    /** @param revokedAt null while its token works */
    record Directory(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable LocalDate usedOn,
            @Nullable Instant revokedAt) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Directories(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @return the token, which is stored nowhere */
    Token add(String name) {
        var token = Token.fresh();
        jdbc.sql("insert into staff.directory (academy_id, name, token_hash, created_at) values (?, ?, ?, ?)")
                .params(CurrentAcademy.id().value(), name, token.hash(), Entitlements.utc(time.instant()))
                .update();
        return token;
    }

    void revoke(UUID id) {
        jdbc.sql("update staff.directory set revoked_at = ? where id = ? and revoked_at is null")
                .params(Entitlements.utc(time.instant()), id)
                .update();
    }

    /** Whether the token is that of a directory of this academy; notes the day. */
    boolean knows(Token token) {
        return jdbc.sql("update staff.directory set used_on = ? where token_hash = ? and revoked_at is null")
                        .params(LocalDate.ofInstant(time.instant(), Page.ZONE), token.hash())
                        .update()
                == 1;
    }

    List<Directory> all() {
        return jdbc.sql("select id, name, created_at, used_on, revoked_at from staff.directory order by id")
                .query(Directories::directory)
                .list();
    }

    private static Directory directory(ResultSet row, int number) throws SQLException {
        return new Directory(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_on", LocalDate.class),
                Entitlements.instant(row, "revoked_at"));
    }
}
