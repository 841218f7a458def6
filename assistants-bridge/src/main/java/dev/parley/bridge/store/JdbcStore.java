package dev.parley.bridge.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents in a table of a database, {@code parley_documents}, which any number of programs may share. The table is
 * made when there is none; whoever may not make tables makes it beforehand:
 *
 * <pre>{@code
 * create table parley_documents (
 *     folder varchar(256) not null, id varchar(128) collate "C" not null,
 *     position bigint not null, version bigint not null, json text not null,
 *     primary key (folder, id), unique (folder, position, id))
 * }</pre>
 *
 * <p>The SQL is that of PostgreSQL, and of H2, where {@code collate "C"} is left out; H2 keeps what was written just before
 * the program is killed only with {@code WRITE_DELAY=0} in its URL. Every call takes a connection from the source and gives
 * it back, so that the source should be a pool. How long a call waits for the database is the source's affair too.
 */
public final class JdbcStore implements Store {
    private static final String COLUMNS = "select id, position, version, json from parley_documents where folder = ?";
    private static final String DUPLICATE = "23";

    private final DataSource source;

    /**
     * A store in the database of a source, which stays the caller's to close.
     *
     * @throws IOException when the database cannot be reached, or has no such table and lets none be made
     */
    public JdbcStore(DataSource source) throws IOException {
        this.source = source;
        connected(connection -> {
            if (!isMade(connection)) make(connection);
            return null;
        });
    }

    @Override
    public @Nullable Document read(String folder, String id) throws IOException {
        List<Document> found = query(COLUMNS + " and id = ?", List.of(folder, id));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public boolean write(String folder, Document document) throws IOException {
        return document.version() == 0 ? insert(folder, document) : update(folder, document);
    }

    @Override
    public boolean delete(String folder, String id) throws IOException {
        return change("delete from parley_documents where folder = ? and id = ?", folder, id);
    }

    @Override
    public List<Document> list(String folder, Slice slice) throws IOException {
        String onwards = slice.newestFirst() ? "<" : ">";
        String backwards = slice.newestFirst() ? ">" : "<";
        String direction = slice.newestFirst() ? "desc" : "asc";
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<Object> values = new ArrayList<>(List.of(folder));
        bound(sql, values, onwards, slice.after());
        bound(sql, values, backwards, slice.before());
        sql.append(" order by position %1$s, id %1$s limit ?".formatted(direction));
        values.add(slice.limit());
        return query(sql.toString(), values);
    }

    private static void bound(StringBuilder sql, List<Object> values, String than, @Nullable Document document) {
        if (document == null) return;
        sql.append(" and (position, id) ").append(than).append(" (?, ?)");
        values.add(document.position());
        values.add(document.id());
    }

    private boolean insert(String folder, Document document) throws IOException {
        return connected(connection -> {
            try {
                return change(connection,
                    "insert into parley_documents (folder, id, position, version, json) values (?, ?, ?, 1, ?)",
                    folder, document.id(), document.position(), document.json());
            } catch (SQLException e) {
                if (e.getSQLState() != null && e.getSQLState().startsWith(DUPLICATE)) return false;
                throw e;
            }
        });
    }

    private boolean update(String folder, Document document) throws IOException {
        return change("update parley_documents set version = version + 1, json = ? where folder = ? and id = ? and version = ?",
            document.json(), folder, document.id(), document.version());
    }

    private boolean change(String sql, Object... values) throws IOException {
        return connected(connection -> change(connection, sql, values));
    }

    private static boolean change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, List.of(values))) {
            return statement.executeUpdate() > 0;
        }
    }

    private List<Document> query(String sql, List<?> values) throws IOException {
        return connected(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values); ResultSet rows = statement.executeQuery()) {
                List<Document> documents = new ArrayList<>();
                while (rows.next()) documents.add(document(rows));
                return documents;
            }
        });
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4));
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
        return statement;
    }

    private static boolean isMade(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " and 1 = 0")) {
            statement.setString(1, "");
            statement.executeQuery().close();
            return true;
        } catch (SQLException none) {
            return false;
        }
    }

    /** Of two programs that make the table at once, one fails, and finds the other's. */
    private static void make(Connection connection) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (PreparedStatement statement = connection.prepareStatement("""
            create table parley_documents (
                folder varchar(256) not null, id varchar(128) %s not null,
                position bigint not null, version bigint not null, json text not null,
                primary key (folder, id), unique (folder, position, id))
            """.formatted(postgres ? "collate \"C\"" : ""))) {
            statement.execute();
        } catch (SQLException e) {
            if (!isMade(connection)) throw e;
        }
    }

    /** Every statement stands for itself, whatever the source is set to. */
    private <T extends @Nullable Object> T connected(Work<T> work) throws IOException {
        try (Connection connection = source.getConnection()) {
            if (!connection.getAutoCommit()) connection.setAutoCommit(true);
            return work.with(connection);
        } catch (SQLException e) {
            throw new IOException("the database of the store failed, with SQL state " + e.getSQLState(), e);
        }
    }

    private interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }
}
