package org.shubbak.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.platform.SharedDatabase;
import org.shubbak.requests.CaseRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@TestCentre
@Import(CaseRun.class)
class FiguresCommandTests {

    @Autowired
    private CaseRun run;

    @Autowired
    private JdbcClient jdbc;

    private final StringWriter said = new StringWriter();

    private int figures(String command) {
        var access = SharedDatabase.access();
        return new CommandLine(new FiguresCommand())
                .setOut(new PrintWriter(said))
                .execute(command, "--database-url", access.url() + "?user=shubbak&password=" + access.password());
    }

    @Test
    void the_check_tells_by_its_exit_code_whether_a_rebuild_is_needed_beside_the_running_program() {
        run.submit("BLD-016");
        assertThat(figures("rebuild")).isZero();
        run.submit("BLD-016");
        assertThat(figures("check")).isZero();
        assertThat(said.toString()).contains("1 wait for the next turn", "The figures are those of a rebuild.");

        jdbc.sql(
                        "UPDATE oversight.fact SET due = due - 1 WHERE request = (SELECT min(request::text)::uuid FROM oversight.fact)")
                .update();
        assertThat(figures("check")).isEqualTo(1);
        assertThat(said.toString()).contains("THE FIGURES DIFFER");

        assertThat(figures("rebuild")).isZero();
        assertThat(figures("check")).isZero();
    }
}
