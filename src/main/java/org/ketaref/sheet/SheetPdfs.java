package org.ketaref.sheet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The PDFs that were made: each once per edition, day and address, however many ask at the same time, and no more than a few
 * at a time. What a reader composed is made and forgotten.
 */
@Component
class SheetPdfs {
    private final SheetPdf maker;
    private final Cache<Key, CompletableFuture<Made>> made;
    private final Semaphore turns;
    private final Duration wait;

    SheetPdfs(SheetPdf maker, SheetSettings settings) {
        this.maker = maker;
        this.turns = new Semaphore(settings.makers(), true);
        this.wait = settings.patience();
        this.made = Caffeine.newBuilder().maximumSize(settings.kept()).build();
    }

    /**
     * Whose PDF it is.
     *
     * @param slug    of the sheet
     * @param paper   its size
     * @param edition of which it is
     * @param printed the day that it says
     */
    record Key(String slug, Paper paper, String edition, LocalDate printed) {}

    /**
     * A PDF.
     *
     * @param bytes the file
     * @param tag   of what it was made from; two files of the same input differ in their own dates
     */
    record Made(byte[] bytes, String tag) {}

    /** Thrown where no turn came in time. */
    static class Busy extends RuntimeException {
        Busy() {
            super("too many PDFs are being made");
        }
    }

    /**
     * The PDF of a sheet, made by the first who asks.
     *
     * @throws Busy if no turn came in time
     */
    Made get(Key key, Supplier<?> sheet) {
        CompletableFuture<Made> mine = new CompletableFuture<>();
        CompletableFuture<Made> first = made.asMap().putIfAbsent(key, mine);
        if (first == null) {
            try {
                mine.complete(make(sheet.get(), key.paper()));
            } catch (RuntimeException | Error e) {
                made.asMap().remove(key, mine);
                mine.completeExceptionally(e);
                throw e;
            }
        }
        try {
            return (first == null ? mine : first).get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Busy();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    /**
     * A PDF that is not kept.
     *
     * @throws Busy if no turn came in time
     */
    Made make(Object sheet, Paper paper) {
        try {
            if (!turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            String markup = maker.markup(sheet, paper);
            return new Made(maker.make(markup), tag(markup));
        } finally {
            turns.release();
        }
    }

    private static String tag(String markup) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(markup.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
