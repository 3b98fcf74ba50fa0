package org.shubbak.bench.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The same four-step case with a parallel gateway on ours, on Flowable and on Operaton, in turn, on one durable
 * PostgreSQL, beside the rows alone by plain JDBC: {@code ProcedureBench [data folder] [seconds a round] [rounds] [clients]}.
 */
public final class ProcedureBench {

    private static final int WARM_UP = 3;
    private static final double TARGET_SPEED = 4;
    private static final double TARGET_STATEMENTS = 1.0 / 3;

    private final Server server;
    private final int clients;

    private ProcedureBench(Server server, int clients) {
        this.server = server;
        this.clients = clients;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var data = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("shubbak-bench");
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        int clients = args.length > 3 ? Integer.parseInt(args[3]) : 8;
        CountingDriver.register();
        try (var server = new Server(data);
                var ours = new OurPeer(server.ours(), clients + 1);
                var floor = new FloorPeer(server.ours(clients + 1));
                var flowable = new FlowablePeer(server.fresh("bench_flowable", clients + 1));
                var operaton = new OperatonPeer(server.fresh("bench_operaton", clients + 1))) {
            print(new ProcedureBench(server, clients).run(List.of(ours, floor, flowable, operaton), seconds, rounds));
        }
    }

    private Map<String, Score> run(List<Peer> peers, int seconds, int rounds)
            throws InterruptedException, ExecutionException {
        var scores = new LinkedHashMap<String, Score>();
        for (var peer : peers) {
            round(peer, WARM_UP * seconds, new Score());
            scores.put(peer.name(), new Score());
        }
        for (int i = 0; i < rounds; i++) {
            for (var peer : peers) {
                round(peer, seconds, scores.get(peer.name()));
            }
        }
        return scores;
    }

    private void round(Peer peer, int seconds, Score score) throws InterruptedException, ExecutionException {
        var done = new AtomicLong();
        var before = Score.Reading.now(server);
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<Void> client = () -> {
            while (System.nanoTime() < until) {
                peer.runCase();
                done.incrementAndGet();
            }
            return null;
        };
        try (var all = Executors.newFixedThreadPool(clients)) {
            for (var end : all.invokeAll(
                    IntStream.range(0, clients).mapToObj(i -> client).toList())) {
                end.get();
            }
        }
        double took = (System.nanoTime() - before.nanos()) / 1e9;
        score.add(done.get(), took, before, Score.Reading.now(server));
    }

    private static void print(Map<String, Score> scores) {
        var out = System.out;
        out.println(Score.header());
        scores.forEach((name, score) -> out.println(score.line(name)));
        var all = List.copyOf(scores.values());
        var ours = all.getFirst();
        var floor = all.get(1);
        var engines = all.subList(2, all.size());
        double faster =
                engines.stream().mapToDouble(Score::casesPerSecond).max().orElseThrow();
        double fewest = engines.stream().mapToDouble(Score::statements).min().orElseThrow();
        out.printf("ours / faster engine: %.2f (target ≥ %.0f)%n", ours.casesPerSecond() / faster, TARGET_SPEED);
        out.printf(
                "ours / the rows alone: %.2f; the rows alone / faster engine: %.2f%n",
                ours.casesPerSecond() / floor.casesPerSecond(), floor.casesPerSecond() / faster);
        out.printf(
                "statements of ours / fewest of an engine: %.2f (target ≤ %.2f)%n",
                ours.statements() / fewest, TARGET_STATEMENTS);
    }
}
