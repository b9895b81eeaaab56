package org.customsetl.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleStatementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select 1;",
                "select ';' as semicolon",
                "select 'it''s; fine'",
                "select \"a;b\" from t",
                "select 1 -- and; more",
                "select /* ; */ 1",
                "select $$ ; $$",
                "select $x$ ; $$ ; $x$"
            })
    void oneStatementPasses(String sql) throws SQLException {
        assertThat(SingleStatement.of(sql)).isNotEmpty().doesNotEndWith(";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ; ",
                "select 1; drop table ops.run",
                "select ''; drop table ops.run; --'",
                "commit; drop table ops.run",
                "select E'\\'; drop table ops.run; --'",
                "select 'open"
            })
    void anythingElseIsRefused(String sql) {
        assertThatThrownBy(() -> SingleStatement.of(sql)).isInstanceOf(SQLException.class);
    }
}
