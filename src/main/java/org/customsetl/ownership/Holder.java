package org.customsetl.ownership;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who holds the lock, in a sentence for whoever has to wait. */
final class Holder {

    private static final String OWNER = """
            select 'another process is loading into this warehouse (' || coalesce((
                    select 'run ' || r.id || ', ' || r.command || ', since '
                        || to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ', '
                    from ops.run r where r.token = o.token order by r.id desc limit 1), '')
                || replace(o.holder, 'customs-etl ', '') || '); try again when it is done'
            from ops.ownership o where o.ended_at is null
            """;

    /** Everybody may take advisory locks, where the administrator has not forbidden it (docs/roles.sql). */
    private static final String STRANGER = """
            select a.usename || ', who may not load, holds the lock of a run (process ' || a.pid
                || ' of the server); let the administrator end that session, and run docs/roles.sql'
            from pg_locks l
            join pg_database d on d.oid = l.database and d.datname = current_database()
            join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
            and (l.classid::bigint << 32 | l.objid::bigint) = ops.run_lock()
            and not has_table_privilege(a.usesysid, 'ops.run', 'insert')
            """;

    private Holder() {}

    static String sentence(Connection connection) throws SQLException {
        for (String question : new String[] {STRANGER, OWNER}) {
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery(question)) {
                if (answer.next()) {
                    return answer.getString(1);
                }
            }
        }
        return "another process is loading into this warehouse; try again when it is done";
    }
}
