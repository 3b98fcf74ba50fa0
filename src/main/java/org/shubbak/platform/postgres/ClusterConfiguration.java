package org.shubbak.platform.postgres;

/** The server's settings, rewritten into {@code shubbak.conf} at each start; an operator's own go to postgresql.conf. */
final class ClusterConfiguration {

    private static final String COMMON = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 60
            shared_buffers = '128MB'
            effective_cache_size = '1GB'
            work_mem = '8MB'
            maintenance_work_mem = '96MB'
            random_page_cost = 1.1
            jit = off
            timezone = 'Africa/Cairo'
            log_timezone = 'Africa/Cairo'
            shared_preload_libraries = 'pg_stat_statements'
            pg_stat_statements.track_utility = on
            """;

    private static final String DURABLE = """
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_compression = on
            max_wal_size = '2GB'
            min_wal_size = '256MB'
            checkpoint_timeout = '15min'
            """;

    private static final String FOR_TESTS = """
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            max_wal_size = '1GB'
            autovacuum_naptime = '10min'
            """;

    private ClusterConfiguration() {}

    static String of(Durability durability, int port) {
        return COMMON + (durability == Durability.DURABLE ? DURABLE : FOR_TESTS) + "port = " + port + "\n";
    }
}
