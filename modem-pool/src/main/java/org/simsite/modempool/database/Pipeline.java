package org.simsite.modempool.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the server in one round trip, in the order in which they were added. PostgreSQL's JDBC driver sends
 * those of one text, with semicolons between, without waiting for the answer to each, and keeps a plan for each.
 */
final class Pipeline {
    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    void add(String statement, @Nullable Object... its) {
        statements.add(statement);
        Collections.addAll(values, its);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    int size() {
        return statements.size();
    }

    String text() {
        return String.join("; ", statements);
    }

    List<@Nullable Object> values() {
        return values;
    }

    /** All of them; none are left here. */
    Pipeline take() {
        var all = new Pipeline();
        all.statements.addAll(statements);
        all.values.addAll(values);
        statements.clear();
        values.clear();
        return all;
    }
}
