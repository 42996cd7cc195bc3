package org.ketaref.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetPdfsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final SheetPdf maker = mock();
    private final ExecutorService readers = Executors.newFixedThreadPool(8);

    @BeforeEach
    void make() {
        when(maker.markup(any(), any())).thenAnswer(asked -> "markup of " + asked.getArgument(0));
        when(maker.make(anyString())).thenReturn(new byte[10]);
    }

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    private SheetPdfs pdfs(Duration patience) {
        return new SheetPdfs(maker, new SheetSettings(1, patience, 8));
    }

    private static SheetPdfs.Key key(String slug, LocalDate printed) {
        return new SheetPdfs.Key(slug, Paper.A4, "0123abcd", printed);
    }

    @Test
    void isMadeOnceHoweverManyAskAtOnce() throws Exception {
        CountDownLatch all = new CountDownLatch(8);
        when(maker.make(anyString())).thenAnswer(asked -> {
            all.await();
            return new byte[10];
        });
        SheetPdfs pdfs = pdfs(Duration.ofSeconds(30));
        List<Future<SheetPdfs.Made>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(readers.submit(() -> {
                all.countDown();
                return pdfs.get(key("migraine", DAY), () -> "sheet");
            }));
        }
        for (Future<SheetPdfs.Made> answer : asked) {
            assertThat(answer.get().bytes()).hasSize(10);
        }
        verify(maker, times(1)).make(anyString());
    }

    @Test
    void isMadeAnewOnAnotherDay() {
        SheetPdfs pdfs = pdfs(Duration.ofSeconds(5));
        pdfs.get(key("migraine", DAY), () -> "sheet");
        pdfs.get(key("migraine", DAY), () -> "sheet");
        pdfs.get(key("migraine", DAY.plusDays(1)), () -> "sheet");

        verify(maker, times(2)).make(anyString());
    }

    @Test
    void hasATagOfItsInputAlone() {
        SheetPdfs pdfs = pdfs(Duration.ofSeconds(5));

        assertThat(pdfs.make("one", Paper.A4).tag())
                .isEqualTo(pdfs.make("one", Paper.A4).tag())
                .isNotEqualTo(pdfs.make("two", Paper.A4).tag());
    }

    @Test
    void isRefusedWhereNoTurnComesInTime() throws Exception {
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        when(maker.make(anyString())).thenAnswer(asked -> {
            making.countDown();
            done.await();
            return new byte[10];
        });
        SheetPdfs pdfs = pdfs(Duration.ofMillis(50));
        Future<SheetPdfs.Made> first = readers.submit(() -> pdfs.make("first", Paper.A4));
        making.await();

        assertThatExceptionOfType(SheetPdfs.Busy.class)
                .isThrownBy(() -> pdfs.get(key("migraine", DAY), () -> "second"));
        done.countDown();
        assertThat(first.get().bytes()).hasSize(10);
    }

    @Test
    void isTriedAgainAfterAFailure() {
        when(maker.make(anyString()))
                .thenThrow(new IllegalStateException("broken"))
                .thenReturn(new byte[10]);
        SheetPdfs pdfs = pdfs(Duration.ofSeconds(5));

        assertThatIllegalStateException().isThrownBy(() -> pdfs.get(key("migraine", DAY), () -> "sheet"));
        assertThat(pdfs.get(key("migraine", DAY), () -> "sheet").bytes()).hasSize(10);
    }
}
