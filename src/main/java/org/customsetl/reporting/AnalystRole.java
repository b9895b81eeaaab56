package org.customsetl.reporting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The role whose rights queries have, as this server knows it. It belongs to the whole server, so where the warehouse's
 * user may not create it, only the server's administrator can.
 *
 * @param user who is logged in
 * @param there whether the server has the role
 * @param open whether the user may take it on; from PostgreSQL 16 on, being a member is not enough for that
 * @param standby whether the server follows another one, and nothing at all can be made on it
 */
record AnalystRole(String user, boolean there, boolean open, boolean standby) {

    private static final String STATE = """
            select current_user, r.oid is not null, coalesce(pg_has_role(current_user, r.oid,
                case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end), false),
                pg_is_in_recovery()
            from (values ('analyst')) as wanted (name) left join pg_roles r on r.rolname = wanted.name
            """;

    static AnalystRole of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return new AnalystRole(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
        }
    }

    /** What an administrator has to do before analysts have their rights; nothing where all is well. */
    Optional<String> hindrance() {
        if (open) {
            return Optional.empty();
        }
        String lacking = there ? user + " is no member of the role analyst" : "this server has no role analyst";
        String makeRole = there ? "" : "create role analyst nologin; ";
        return Optional.of(lacking + ", so queries have the rights of " + user
                + (there ? "" : ", and nobody else can read the views") + ". Let the server's administrator run: "
                + makeRole + "grant analyst to " + user + ". The next call grants the rest.");
    }
}
