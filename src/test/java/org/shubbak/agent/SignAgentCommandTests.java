package org.shubbak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SignAgentCommandTests {

    @TempDir
    Path home;

    private final StringWriter said = new StringWriter();

    @Test
    void where_the_program_runs_already_a_second_one_says_so() throws IOException {
        var library = Files.createFile(home.resolve("token.so"));
        try (var other = occupied()) {
            assertThat(run("--origin", "https://shubbak.sharqia.gov.eg", "--library", library.toString()))
                    .isEqualTo(2);
        }
        assertThat(said.toString()).contains("Port 17465", "already").doesNotContain("\tat ");
    }

    @Test
    void a_library_that_is_not_there_and_an_address_that_is_none_are_told() throws IOException {
        assertThat(run("--origin", "https://shubbak.sharqia.gov.eg", "--library", "/nowhere.so"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("no PKCS#11 library /nowhere.so");

        var library = Files.createFile(home.resolve("token.so"));
        assertThat(run("--origin", "http://shubbak.sharqia.gov.eg", "--library", library.toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("http://shubbak.sharqia.gov.eg is not an address");
    }

    private int run(String... arguments) {
        var line = new CommandLine(new SignAgentCommand()).setErr(new PrintWriter(said, true));
        var all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = home.toString();
        return line.execute(all);
    }

    /** Null where somebody else has it, which serves as well. */
    private static @Nullable ServerSocket occupied() throws IOException {
        try {
            return new ServerSocket(AgentServer.PORT, 1, InetAddress.getLoopbackAddress());
        } catch (BindException taken) {
            return null;
        }
    }
}
