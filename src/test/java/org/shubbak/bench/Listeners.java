package org.shubbak.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Thousands of boards and phones on one thread of a process of their own: each an open stream of server-sent events. Reads
 * from its input a port and lines like {@code board PATH} or {@code phone TICKET PATH}; opens them at {@code listen}, and at
 * {@code end} writes what was heard when, by the clock that all processes of the machine share.
 */
final class Listeners {

    /** A call that a board shows; the parts of a picture come in any order. */
    private static final Pattern CALL = Pattern.compile("\"id\":\"([0-9a-f-]{36})@");
    /** What a phone hears of its call; where the holder came at once, that he is being served. */
    private static final Pattern AT_WINDOW = Pattern.compile("\"(CALLED|SERVING)\"");

    private static final int OPENED_AT_ONCE = 50;
    /** All are open in six seconds, as after a restart, when everybody comes back at a moment of his own. */
    private static final long PAUSE_NANOS = 56_000_000;

    private record Heard(String who, String ticket, long at) {}

    /** What one stream has sent of its current line, and which calls it told. */
    private static final class Stream {
        private final String phoneOf;
        private final StringBuilder line = new StringBuilder();
        private final Set<String> told = new HashSet<>();
        private boolean begun;

        Stream(String phoneOf) {
            this.phoneOf = phoneOf;
        }

        boolean isBoard() {
            return phoneOf.isEmpty();
        }
    }

    private final int port;
    private final Selector selector = Selector.open();
    private final List<Heard> heard = new ArrayList<>();
    private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
    private long events;
    private int begun;
    private int lost;

    private Listeners(int port) throws IOException {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            new Listeners(Integer.parseInt(orders.readLine())).obey(orders);
        }
    }

    private void obey(BufferedReader orders) throws IOException {
        int opened = 0;
        for (String order = orders.readLine(); !"listen".equals(order); order = orders.readLine()) {
            String[] parts = order.split(" ");
            open(parts[parts.length - 1], parts.length == 3 ? parts[1] : "");
            if (++opened % OPENED_AT_ONCE == 0) {
                hearUntil(System.nanoTime() + PAUSE_NANOS);
            }
        }
        long patience = System.nanoTime() + 60_000_000_000L;
        while (begun < opened && System.nanoTime() < patience) {
            hear(20);
        }
        System.out.println("open " + begun + " of " + opened);
        while (!orders.ready()) {
            hear(20);
        }
        System.out.println("events " + events + " lost " + lost);
        heard.forEach(one -> System.out.println(one.who() + " " + one.ticket() + " " + one.at()));
    }

    private void hearUntil(long end) throws IOException {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            hear((int) (left / 1_000_000) + 1);
        }
    }

    private void open(String path, String phoneOf) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Stream(phoneOf));
    }

    private void hear(int millis) throws IOException {
        selector.select(millis);
        for (SelectionKey key : selector.selectedKeys()) {
            drain(key);
        }
        selector.selectedKeys().clear();
    }

    private void drain(SelectionKey key) throws IOException {
        Stream stream = (Stream) key.attachment();
        SocketChannel channel = (SocketChannel) key.channel();
        for (int read = channel.read(bytes.clear()); read != 0; read = channel.read(bytes.clear())) {
            if (read < 0) {
                lost++;
                key.cancel();
                channel.close();
                return;
            }
            hear(stream, new String(bytes.array(), 0, read, StandardCharsets.UTF_8));
        }
    }

    private void hear(Stream stream, String text) {
        stream.line.append(text);
        int end = stream.line.lastIndexOf("\n");
        if (end < 0) {
            return;
        }
        String whole = stream.line.substring(0, end);
        stream.line.delete(0, end + 1);
        if (!whole.contains("data:")) {
            return;
        }
        events++;
        if (!stream.begun) {
            stream.begun = true;
            begun++;
        }
        note(stream, whole, System.nanoTime());
    }

    private void note(Stream stream, String whole, long now) {
        if (!stream.isBoard()) {
            if (AT_WINDOW.matcher(whole).find() && stream.told.add("called")) {
                heard.add(new Heard("phone", stream.phoneOf, now));
            }
            return;
        }
        var call = CALL.matcher(whole);
        while (call.find()) {
            if (stream.told.add(call.group(1))) {
                heard.add(new Heard("board", call.group(1), now));
            }
        }
    }
}
