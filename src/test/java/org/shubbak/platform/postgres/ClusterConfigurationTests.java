package org.shubbak.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClusterConfigurationTests {

    @Test
    void the_server_keeps_an_eighth_of_the_machine_in_memory() {
        assertThat(ClusterConfiguration.memory(24_000))
                .contains("shared_buffers = '3000MB'", "effective_cache_size = '12000MB'");
    }

    @Test
    void the_smallest_machine_still_has_enough_and_the_largest_no_more_than_helps() {
        assertThat(ClusterConfiguration.memory(512)).contains("shared_buffers = '128MB'");
        assertThat(ClusterConfiguration.memory(256_000)).contains("shared_buffers = '8192MB'");
    }

    @Test
    void a_durable_server_is_never_configured_to_lose_what_it_acknowledged() {
        assertThat(ClusterConfiguration.of(Durability.DURABLE, 5432))
                .contains("fsync = on", "synchronous_commit = on", "full_page_writes = on", "port = 5432");
    }
}
