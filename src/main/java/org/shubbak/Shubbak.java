package org.shubbak;

import java.util.List;
import org.shubbak.agent.SignAgentCommand;
import org.shubbak.catalogue.PacksCommand;
import org.shubbak.oversight.FiguresCommand;
import org.shubbak.platform.Console;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Shubbak (شُبّاك, "window"): the one-stop-shop platform of a local government. */
@SpringBootApplication
public class Shubbak {

    public static void main(String[] arguments) {
        var code = Console.run(
                Shubbak.class, List.of(new PacksCommand(), new FiguresCommand(), new SignAgentCommand()), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
