package org.customsetl.reporting;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sure that a text is one SQL statement: a second one could leave the read-only transaction. */
final class SingleStatement {

    /** What a semicolon may stand in without ending a statement: strings, names, dollar quotes, comments. */
    private static final Pattern OPAQUE = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(\\$[A-Za-z_\\d]*\\$).*?\\1|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private SingleStatement() {}

    /** The statement without a closing semicolon. */
    static String of(String sql) throws SQLException {
        String one = sql.strip();
        while (one.endsWith(";")) {
            one = one.substring(0, one.length() - 1).stripTrailing();
        }
        if (one.isEmpty()) {
            throw new SQLException("there is no query");
        }
        Matcher matcher = OPAQUE.matcher(one);
        // E'…\'…' could hide a quote from the pattern: such a string cannot be judged here.
        String bare = matcher.replaceAll(" ");
        if (bare.indexOf(';') >= 0 || bare.indexOf('\'') >= 0 || one.matches("(?is).*\\be'[^']*\\\\.*")) {
            throw new SQLException("one statement at a time, please, and no E'' strings");
        }
        return one;
    }

    /** The same for the driver, which takes a question mark for a parameter unless it is there twice. */
    static String forDriver(String sql) {
        Matcher opaque = OPAQUE.matcher(sql);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (opaque.find()) {
            text.append(sql.substring(end, opaque.start()).replace("?", "??")).append(opaque.group());
            end = opaque.end();
        }
        return text.append(sql.substring(end).replace("?", "??")).toString();
    }
}
