package org.shubbak.platform;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Serves the platform from a folder of its own and plays a day in a hall through it, by a clock that runs faster. */
@Command(
        name = "simulate",
        description = {
            "Play a day in a hall through the real product, with a clock that runs faster:",
            "kiosk, windows and boards move. It prints their addresses."
        })
final class SimulateCommand implements Callable<Integer> {

    private static final LocalTime BEGINS = LocalTime.of(8, 20);

    @Parameters(paramLabel = "hall", description = "what is played: hall")
    private String what = "";

    @Option(names = "--centre", defaultValue = "SHR-01", description = "the centre (${DEFAULT-VALUE})")
    private String centre = "SHR-01";

    @Option(names = "--day", defaultValue = "2026-02-01", description = "a working day (${DEFAULT-VALUE})")
    private LocalDate day = LocalDate.of(2026, 2, 1);

    @Option(names = "--speed", defaultValue = "60", description = "how many times faster, 1 to 600 (${DEFAULT-VALUE})")
    private int speed = 60;

    @Option(names = "--people", defaultValue = "130", description = "about how many people come (${DEFAULT-VALUE})")
    private int people = 130;

    @Option(names = "--port", defaultValue = "8080", description = "the port to listen on (${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--data", defaultValue = "data-simulation", description = "a folder of its own (${DEFAULT-VALUE})")
    private Path data = Path.of("data-simulation");

    @ParentCommand
    private @Nullable Console console;

    @Override
    public Integer call() throws InterruptedException {
        if (!what.equals("hall")) {
            throw new StartRefused("simulate plays a hall: bin/shubbak simulate hall --centre SHR-01.");
        }
        if (speed < 1 || speed > 600 || people < 1 || people > 2000) {
            throw new StartRefused("--speed takes a number from 1 to 600, --people from 1 to 2000.");
        }
        var order = new ServeOrder("127.0.0.1", port, data, null, "http://127.0.0.1:" + port, false);
        var running = Running.start(Objects.requireNonNull(console).program(), order, clockAndCentre());
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
        new CountDownLatch(1).await();
        return 0;
    }

    private Map<String, Object> clockAndCentre() {
        return Map.of(
                "shubbak.clock.begin",
                day.atTime(BEGINS).atZone(CairoTime.ZONE).toInstant().toString(),
                "shubbak.clock.speed",
                speed,
                "shubbak.simulation.centre",
                centre,
                "shubbak.simulation.people",
                people);
    }
}
