package org.shubbak.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Thousands of boards and phones on one thread: each an open stream of server-sent events. */
final class Listeners implements AutoCloseable {

    private static final Pattern LATEST = Pattern.compile("\"calls\":\\[\\{\"id\":\"([0-9a-f-]{36})@");

    private final int port;
    private final Selector selector = Selector.open();
    /** A board told of a call. */
    private record Heard(String ticket, long at) {}

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> called = new ConcurrentHashMap<>();
    private final AtomicLong events = new AtomicLong();
    private final Thread thread;
    private volatile boolean running = true;

    Listeners(int port) throws IOException {
        this.port = port;
        this.thread = Thread.ofPlatform().name("listeners").start(this::read);
    }

    /** What one stream has sent of its current line, and which calls it told. */
    private static final class Stream {
        private final boolean board;
        private final StringBuilder line = new StringBuilder();
        private final Set<String> told = ConcurrentHashMap.newKeySet();

        Stream(boolean board) {
            this.board = board;
        }
    }

    void open(String path, boolean board) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        selector.wakeup();
        synchronized (this) {
            channel.register(selector, SelectionKey.OP_READ, new Stream(board));
        }
    }

    /** A call of this ticket begins now. */
    void calls(String ticket, long began) {
        called.put(ticket, began);
    }

    /** How long each call took to each board. */
    Times times() {
        Times times = new Times();
        for (Heard one : heard) {
            Long began = called.get(one.ticket());
            if (began != null) {
                times.add("board", one.at() - began);
            }
        }
        return times;
    }

    long events() {
        return events.get();
    }

    private void read() {
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        while (running) {
            try {
                synchronized (this) {
                    // Lets openers register before the next select.
                    bytes.clear();
                }
                selector.select(50);
                for (SelectionKey key : selector.selectedKeys()) {
                    drain(key, bytes);
                }
                selector.selectedKeys().clear();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void drain(SelectionKey key, ByteBuffer bytes) throws IOException {
        Stream stream = (Stream) key.attachment();
        SocketChannel channel = (SocketChannel) key.channel();
        for (int read = channel.read(bytes.clear()); read != 0; read = channel.read(bytes.clear())) {
            if (read < 0) {
                key.cancel();
                channel.close();
                return;
            }
            String text = new String(bytes.array(), 0, read, StandardCharsets.US_ASCII);
            if (stream.board) {
                hear(stream, text);
            } else if (text.contains("data:")) {
                events.incrementAndGet();
            }
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
        long now = System.nanoTime();
        var latest = LATEST.matcher(whole);
        while (latest.find()) {
            events.incrementAndGet();
            if (stream.told.add(latest.group(1))) {
                heard.add(new Heard(latest.group(1), now));
            }
        }
    }

    @Override
    public void close() throws Exception {
        running = false;
        thread.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
