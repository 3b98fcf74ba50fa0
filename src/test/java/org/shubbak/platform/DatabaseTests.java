package org.shubbak.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class DatabaseTests {

    @Autowired
    JdbcClient database;

    @Test
    void the_program_never_connects_as_a_superuser() {
        var superuser = database.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                .query(Boolean.class)
                .single();

        assertThat(superuser).isFalse();
    }

    @Test
    void arabic_words_are_words_for_the_similarity_search() {
        var similarity = database.sql("SELECT similarity('محمد احمد', 'محمد احمد علي')")
                .query(Double.class)
                .single();

        assertThat(similarity).isGreaterThan(0.5);
    }
}
