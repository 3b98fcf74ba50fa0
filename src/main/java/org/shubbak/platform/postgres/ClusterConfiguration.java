package org.shubbak.platform.postgres;

import java.lang.management.ManagementFactory;

/** The server's settings, rewritten into {@code shubbak.conf} at each start; an operator's own go to postgresql.conf. */
final class ClusterConfiguration {

    private static final String COMMON = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 60
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
        return COMMON
                + (durability == Durability.DURABLE ? DURABLE + memory(machineMegabytes()) : FOR_TESTS + memory(0))
                + "port = " + port + "\n";
    }

    /**
     * What the server may keep in memory: an eighth of the machine for its own pages, so that a history of millions is
     * found as quickly as a small one, and half of it counted as cached by the system.
     */
    static String memory(long machine) {
        long shared = Math.clamp(machine / 8, 128, 8192);
        long cached = Math.max(machine / 2, 1024);
        return "shared_buffers = '%dMB'%neffective_cache_size = '%dMB'%n".formatted(shared, cached);
    }

    private static long machineMegabytes() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() / (1024 * 1024);
    }
}
