package org.ketaref.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be sent, also what no client library would. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    public static Wire to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        return new Wire(socket);
    }

    /** One request on a connection of its own; an empty answer where the server hung up without one. */
    public static String ask(int port, String request) throws IOException {
        try (Wire wire = to(port)) {
            try {
                wire.send(request);
            } catch (SocketException e) {
                // It answered and hung up before it had all of a request that it refuses. What it said counts.
            }
            return wire.rest();
        }
    }

    public Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Everything until the server hangs up. */
    public String rest() throws IOException {
        StringBuilder read = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] some = new byte[8192];
        try {
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                read.append(new String(some, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException e) {
            // Reset: the server closed while it was being written to. What it said before counts.
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
