package org.shubbak.queue.web;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.live.Frame;
import org.shubbak.queue.live.Listener;

/**
 * A stream of server-sent events on a connection from which everything of its request was let go: it holds the socket with
 * its two small buffers and nothing else, where a request that is kept open holds 80 KB. Nobody waits for its reader; a
 * frame that is overtaken before it could be sent is left out, and who reads nothing for a while is cut off.
 */
public final class LiveStream implements InternalHttpUpgradeHandler, Listener {

    private static final long SLOWEST = Duration.ofSeconds(20).toNanos();

    private @Nullable SocketWrapperBase<?> socket;
    private @Nullable Runnable over;
    private @Nullable Frame next;
    private boolean begun;
    private boolean busy;
    private boolean ended;
    private long busySince;

    /** @param act what is done when the stream is over; at once when it is already */
    synchronized void whenOver(Runnable act) {
        if (ended) {
            act.run();
        } else {
            over = act;
        }
    }

    @Override
    public synchronized void say(Frame frame) {
        if (ended) {
            return;
        }
        if (begun && !busy) {
            write(frame);
            return;
        }
        if (next == null || frame != Frame.BEAT) {
            next = frame;
        }
        if (busy && System.nanoTime() - busySince > SLOWEST) {
            end();
        }
    }

    private void write(Frame frame) {
        SocketWrapperBase<?> to = socket;
        if (to == null) {
            return;
        }
        try {
            to.write(false, frame.bytes(), 0, frame.bytes().length);
            flushed(to);
        } catch (IOException gone) {
            end();
        }
    }

    private void flushed(SocketWrapperBase<?> to) throws IOException {
        boolean left = to.flush(false);
        if (left && !busy) {
            busySince = System.nanoTime();
        }
        busy = left;
        if (left) {
            to.registerWriteInterest();
        }
    }

    @Override
    public synchronized void end() {
        SocketWrapperBase<?> to = socket;
        if (!ended && to != null) {
            ended = true;
            to.processSocket(SocketEvent.DISCONNECT, true);
        }
    }

    @Override
    public synchronized void init(WebConnection connection) {
        begun = true;
        writeNext();
    }

    private void writeNext() {
        Frame waiting = next;
        next = null;
        if (waiting != null) {
            write(waiting);
        }
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        return switch (event) {
            case OPEN_READ -> read();
            case OPEN_WRITE -> writeOn();
            default -> SocketState.CLOSED;
        };
    }

    /** Nobody has anything to say to us: this is how we hear that he is gone. */
    private SocketState read() {
        SocketWrapperBase<?> from = socket;
        byte[] unheard = new byte[128];
        try {
            int read = from == null ? -1 : 1;
            while (from != null && read > 0) {
                read = from.read(false, unheard, 0, unheard.length);
            }
            return read < 0 ? SocketState.CLOSED : SocketState.UPGRADED;
        } catch (IOException gone) {
            return SocketState.CLOSED;
        }
    }

    private synchronized SocketState writeOn() {
        SocketWrapperBase<?> to = socket;
        if (to == null || ended) {
            return SocketState.CLOSED;
        }
        try {
            flushed(to);
            if (!busy) {
                writeNext();
            }
            return SocketState.UPGRADED;
        } catch (IOException gone) {
            return SocketState.CLOSED;
        }
    }

    @Override
    public void destroy() {
        Runnable act;
        synchronized (this) {
            ended = true;
            socket = null;
            next = null;
            act = over;
            over = null;
        }
        if (act != null) {
            act.run();
        }
    }

    @Override
    public synchronized void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        socket = wrapper;
    }

    @Override
    public void timeoutAsync(long now) {}

    @Override
    public void setSslSupport(SSLSupport support) {}

    @Override
    public void pause() {}
}
