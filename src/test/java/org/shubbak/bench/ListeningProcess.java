package org.shubbak.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The process of the {@link Listeners}, so that their memory and processor time are told apart from the product's. */
final class ListeningProcess implements AutoCloseable {

    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;
    private String events = "";

    ListeningProcess(int port) throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Listeners.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), false);
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders.println(port);
    }

    void board(String path) {
        orders.println("board " + path);
    }

    void phone(String ticket, String path) {
        orders.println("phone " + ticket + " " + path);
    }

    /** Answers how many streams have begun. */
    String listen() throws IOException {
        orders.println("listen");
        orders.flush();
        return String.valueOf(answers.readLine());
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** How long each call took to each board that showed it, and to its phone. */
    Times end(Map<String, Long> called) throws IOException {
        orders.println("end");
        orders.flush();
        events = String.valueOf(answers.readLine());
        Times times = new Times();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            String[] parts = line.split(" ");
            Long began = called.get(parts[1]);
            if (began != null) {
                times.add(parts[0], Long.parseLong(parts[2]) - began);
            }
        }
        return times;
    }

    String events() {
        return events;
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
