package org.ketaref.edition;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A line on loopback to a server, which a test can cut: the server then looks gone to whoever reaches it this way. */
public final class Link implements Closeable {
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private final String target;

    /**
     * A line that is whole from the start.
     *
     * @param target the server's {@code host:port}
     */
    public Link(String target) {
        this(target, 0);
    }

    /**
     * A line that hangs up on the first callers.
     *
     * @param target   the server's {@code host:port}
     * @param refusals how many of them
     */
    Link(String target, int refusals) {
        this.target = target;
        this.refusals.set(refusals);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Cuts every connection, and each new one at once, until {@link #mend()}. */
    public void cut() {
        refusals.set(Integer.MAX_VALUE);
        open.forEach(Link::hangUp);
    }

    public void mend() {
        refusals.set(0);
    }

    private void accept() throws IOException {
        while (true) {
            Socket caller = door.accept();
            if (refusals.getAndUpdate(left -> left > 0 && left < Integer.MAX_VALUE ? left - 1 : left) > 0) {
                hangUp(caller);
                continue;
            }
            String[] parts = target.split(":");
            Socket server = new Socket(parts[0], Integer.parseInt(parts[1]));
            open.add(caller);
            open.add(server);
            run(() -> pump(caller, server));
            run(() -> pump(server, caller));
        }
    }

    private void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void run(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // Cut, or hung up: what a line does.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }
}
