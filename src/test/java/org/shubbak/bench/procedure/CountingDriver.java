package org.shubbak.bench.procedure;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's driver behind {@code jdbc:count:postgresql:…}, counting what passes: every statement executed (each of
 * a batch) and every transaction (a commit, or a statement outside one).
 */
public final class CountingDriver implements Driver {

    static final String PREFIX = "jdbc:count:";
    static final LongAdder STATEMENTS = new LongAdder();
    static final LongAdder TRANSACTIONS = new LongAdder();

    private final Driver postgres = new org.postgresql.Driver();

    static void register() {
        try {
            DriverManager.registerDriver(new CountingDriver());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        var real = postgres.connect("jdbc:" + url.substring(PREFIX.length()), properties);
        return real == null ? null : proxy(Connection.class, new OfConnection(real));
    }

    private record OfConnection(Connection real) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
            if (method.getName().equals("commit")) {
                TRANSACTIONS.increment();
            }
            var result = call(real, method, args);
            return result instanceof Statement statement
                    ? proxy(method.getReturnType(), new OfStatement(statement, real))
                    : result;
        }
    }

    private static final class OfStatement implements InvocationHandler {

        private final Statement real;
        private final Connection connection;
        private int batched;

        OfStatement(Statement real, Connection connection) {
            this.real = real;
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
            var name = method.getName();
            if (name.equals("addBatch")) {
                batched++;
            } else if (name.equals("executeBatch")) {
                count(batched);
                batched = 0;
            } else if (name.startsWith("execute")) {
                count(1);
            }
            return call(real, method, args);
        }

        private void count(int statements) throws SQLException {
            STATEMENTS.add(statements);
            if (connection.getAutoCommit()) {
                TRANSACTIONS.increment();
            }
        }
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return postgres.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return postgres.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
