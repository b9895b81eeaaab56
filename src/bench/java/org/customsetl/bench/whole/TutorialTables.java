package org.customsetl.bench.whole;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The two tables of the tutorial's job. */
final class TutorialTables {

    static final String INSERT = "insert into tutorial_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private TutorialTables() {}

    static void make(JdbcTemplate jdbc) {
        jdbc.execute("""
                create table tutorial_line (period int, hs text, commodity text, partner_code text, partner text, flow text,
                    mode text, place_code text, place text, quantity_1 numeric, unit_1 text, quantity_2 numeric, unit_2 text,
                    value numeric, currency text, tonnes numeric, value_cny numeric)""");
        jdbc.execute("create table tutorial_total"
                + " (period int, place text, flow text, lines bigint, tonnes numeric, value_cny numeric)");
    }

    static void total(JdbcTemplate jdbc) {
        jdbc.update("""
                insert into tutorial_total
                select period, place, flow, count(*), sum(tonnes), sum(value_cny) from tutorial_line group by 1, 2, 3""");
    }

    static long lines(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject("select sum(lines) from tutorial_total", Long.class));
    }
}
