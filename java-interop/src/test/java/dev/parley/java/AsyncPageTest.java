package dev.parley.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncPageTest {
    @Test
    void tellsWhatThePageTells() {
        AsyncPage<Integer> page = PagesKt.pages(1, 3);
        assertEquals(List.of(1), page.data());
        assertEquals("1", page.firstId());
        assertEquals("1", page.lastId());
        assertTrue(page.hasMore());
    }

    @Test
    void theNextPageIsEmptyAfterTheLast() {
        AsyncPage<Integer> last = PagesKt.pages(1, 2).next().join().orElseThrow();
        assertEquals(List.of(2), last.data());
        assertFalse(last.hasMore());
        assertTrue(last.next().join().isEmpty());
    }

    @Test
    void allWalksThroughEveryPage() {
        assertEquals(List.of(1, 2, 3), PagesKt.pages(1, 3).all().toList().join());
    }
}
