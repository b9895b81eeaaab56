package org.customsetl.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.customsetl.inbox.LoadRegister.Current;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names under which the bytes of published loads were met again. Owns table {@code ops.other_name}. */
final class OtherNames {

    private final JdbcClient jdbc;

    OtherNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OtherName(long load, String dataset, String name) {}

    /** Current loads by the other names their bytes were met under, where the file they were read from is gone. */
    Map<String, Current> movedAway(List<Current> current) {
        Map<String, Current> byName = new HashMap<>();
        List<OtherName> names = jdbc.sql("select load_id as load, dataset, name from ops.other_name order by load_id")
                .query(OtherName.class)
                .list();
        Map<Long, Current> byId = new HashMap<>();
        current.forEach(load -> byId.put(load.id(), load));
        for (OtherName other : names) {
            Current load = byId.get(other.load);
            if (load != null && !Files.exists(Path.of(load.path()))) {
                byName.put(other.dataset + "/" + other.name, load);
            }
        }
        return byName;
    }

    void note(Current load, FoundFile file) {
        jdbc.sql("""
                        insert into ops.other_name (load_id, dataset, name) values (:load, :dataset, :name)
                        on conflict do nothing
                        """)
                .param("load", load.id())
                .param("dataset", file.dataset())
                .param("name", file.name())
                .update();
    }
}
