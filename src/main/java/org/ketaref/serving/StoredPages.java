package org.ketaref.serving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every page as bytes, by its address. Nothing writes while the program runs, so a page is a function of edition, address
 * and day: what was rendered today is the page.
 */
@Component
class StoredPages {
    private final Map<String, Stored> pages = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();
    private final Clock clock;
    private final long most;

    StoredPages(Clock clock, ServingSettings settings) {
        this.clock = clock;
        this.most = settings.memory().toBytes();
    }

    /** The page of today at this address. */
    @Nullable
    Stored find(String address) {
        Stored page = pages.get(address);
        return page == null || page.day() != today() ? null : page;
    }

    /** The page at this address, of whatever day it is. */
    @Nullable
    Stored findOld(String address) {
        return pages.get(address);
    }

    /** Keeps what was rendered, where there is room for it, and gives it back in the form to answer with. */
    Stored keep(String address, byte[] bytes, String type, String caching) {
        Stored old = pages.get(address);
        Stored page = Stored.of(bytes, type, caching, today());
        if (old != null && old.digest().equals(page.digest())) {
            page = old.on(page.day());
        }
        put(address, page);
        return page;
    }

    private void put(String address, Stored page) {
        pages.compute(address, (any, before) -> {
            int grows = page.size() - (before == null ? 0 : before.size());
            if (size.get() + grows > most) {
                return before;
            }
            size.addAndGet(grows);
            return page;
        });
    }

    /**
     * Makes each page as small as it gets, until the thread is interrupted: seconds of work, for the background. It rests as
     * long as it works, so that it takes half a processor from those who read meanwhile.
     */
    void shrink() {
        for (Map.Entry<String, Stored> entry : pages.entrySet()) {
            Stored page = entry.getValue();
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            if (page.brotli() != null && !page.best()) {
                long start = System.nanoTime();
                Stored smaller = page.smaller();
                LockSupport.parkNanos(System.nanoTime() - start);
                if (pages.replace(entry.getKey(), page, smaller)) {
                    size.addAndGet((long) smaller.size() - page.size());
                }
            }
        }
    }

    private long today() {
        return LocalDate.now(clock).toEpochDay();
    }

    int count() {
        return pages.size();
    }

    /** Bytes that all of them take. */
    long size() {
        return size.get();
    }
}
