package org.shubbak.queue.live;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The few connections over which halls are read for all boards and phones. They are apart from everybody else's, so that
 * neither waits for the other: a crowd of phones takes no clerk's connection, and busy clerks delay no board.
 */
@Component
class LiveDatabase implements DisposableBean {

    /** The boards' reader, the phones', the poller, and whoever looks for tickets. */
    private static final int READERS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** A connection that says nothing for so long is given up: the others see by it that the database is back. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final HikariDataSource own;
    private final JdbcClient jdbc;
    private final LongAdder statements = new LongAdder();

    LiveDatabase(DataSource pool) {
        own = DataSourceBuilder.derivedFrom(pool).type(HikariDataSource.class).build();
        own.setPoolName("hall-live");
        own.setMaximumPoolSize(READERS);
        own.setMinimumIdle(0);
        own.setConnectionTimeout(PATIENCE.toMillis());
        own.setReadOnly(true);
        own.addDataSourceProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
        own.addDataSourceProperty("socketTimeout", Long.toString(SILENCE.toSeconds()));
        jdbc = JdbcClient.create(own);
    }

    JdbcClient.StatementSpec sql(String text) {
        statements.increment();
        return jdbc.sql(text);
    }

    long statements() {
        return statements.sum();
    }

    @Override
    public void destroy() {
        own.close();
    }
}
