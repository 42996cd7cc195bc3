package org.ketaref;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** A number of connections that stay open and ask one page after the other, each as soon as it has its answer. */
final class Load {
    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * How it went.
     *
     * @param took    nanoseconds from each request to the end of its answer, sorted
     * @param seconds that it lasted
     * @param failed  answers that were not what was expected
     */
    record Result(long[] took, int seconds, long failed) {
        long perSecond() {
            return took.length / seconds;
        }

        double percentile(int percent) {
            return took.length == 0 ? 0 : took[(int) ((took.length - 1) * (percent / 100.0))] / 1e6;
        }
    }

    /**
     * A request.
     *
     * @param headers lines beside those of every request
     * @param status  of the answer that is expected
     */
    private record Question(String address, String headers, int status) {
        static Question page(String address) {
            return new Question(address, "", 200);
        }
    }

    /** One connection of HTTP/1.1. */
    private static final class Line implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private int status;
        private String tag = "";
        private byte[] body = new byte[0];

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        void ask(Question question, String encoding) throws IOException {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: %s\r\n%s\r\n"
                            .formatted(question.address(), encoding, question.headers())
                            .getBytes(StandardCharsets.US_ASCII));
            status = Integer.parseInt(line().split(" ")[1]);
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                } else if (header.regionMatches(true, 0, "etag:", 0, 5)) {
                    tag = header.substring(5).strip();
                }
            }
            if (status == HttpURLConnection.HTTP_NOT_MODIFIED) {
                body = new byte[0];
            } else {
                body = length >= 0 ? whole(length) : chunks();
            }
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                bytes.write(whole(size));
                line();
            }
            line();
            return bytes.toByteArray();
        }

        private byte[] whole(int length) throws IOException {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            return bytes;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException();
                }
                line.append((char) next);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    byte[] body(String address) {
        return once(address, "identity").body;
    }

    byte[] compressed(String address) {
        return once(address, "gzip").body;
    }

    private Line once(String address, String encoding) {
        try (Line line = new Line(port)) {
            line.ask(Question.page(address), encoding);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses in a page that are like this. */
    static List<String> links(byte[] page, String pattern) {
        return Pattern.compile("href=\"(" + pattern + ")\"")
                .matcher(new String(page, StandardCharsets.UTF_8))
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    /** Asks these in turn, on every connection, for so long. */
    Result run(List<String> addresses, int seconds) {
        return run(addresses.stream().map(Question::page).toList(), seconds, 0);
    }

    /** The same at a steady rate, whether or not earlier answers were quick: times count from when each was due. */
    Result steady(List<String> addresses, int seconds, long perSecond) {
        return run(
                addresses.stream().map(Question::page).toList(),
                seconds,
                TimeUnit.SECONDS.toNanos(connections) / Math.max(1, perSecond));
    }

    /** Asks whether pages that it has are still the same. */
    Result askAgain(List<String> addresses, int seconds) {
        List<Question> questions = addresses.stream()
                .map(address -> new Question(
                        address,
                        "If-None-Match: %s\r\n".formatted(once(address, "gzip").tag),
                        HttpURLConnection.HTTP_NOT_MODIFIED))
                .toList();
        return run(questions, seconds, 0);
    }

    private Result run(List<Question> questions, int seconds, long every) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<long[]>> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int first = i;
            long due = start + every * i / connections;
            all.add(threads.submit(() -> ask(questions, first, due, every, end)));
        }
        try {
            List<long[]> took = new ArrayList<>();
            for (Future<long[]> one : all) {
                took.add(one.get());
            }
            long[] answered = took.stream()
                    .flatMapToLong(LongStream::of)
                    .filter(time -> time >= 0)
                    .sorted()
                    .toArray();
            long asked = took.stream().mapToLong(times -> times.length).sum();
            return new Result(answered, seconds, asked - answered.length);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * The time of each answer, -1 for one that was not what it should be.
     *
     * @param due   when the first request goes out
     * @param every nanoseconds from one to the next; 0 for as soon as there is an answer
     */
    private long[] ask(List<Question> questions, int first, long due, long every, long end) throws IOException {
        long[] took = new long[1 << 10];
        int count = 0;
        try (Line line = new Line(port)) {
            for (int i = first; System.nanoTime() < end; i++) {
                long start = every == 0 ? System.nanoTime() : due + every * (i - first);
                while (System.nanoTime() < start) {
                    LockSupport.parkNanos(start - System.nanoTime());
                }
                Question question = questions.get(i % questions.size());
                line.ask(question, "gzip");
                if (count == took.length) {
                    took = Arrays.copyOf(took, count * 2);
                }
                took[count++] = line.status == question.status() ? System.nanoTime() - start : -1;
            }
        }
        return Arrays.copyOf(took, count);
    }
}
