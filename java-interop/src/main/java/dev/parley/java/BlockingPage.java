package dev.parley.java;

import dev.parley.Page;
import dev.parley.json.Extra;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the way to the next.
 *
 * @param <T> what is listed
 */
public final class BlockingPage<T> {
    private final Page<T> page;
    private final Calls calls;

    BlockingPage(Page<T> page, Calls calls) {
        this.page = page;
        this.calls = calls;
    }

    /** The items of this page, in the order asked for. */
    public List<T> data() {
        return page.getData();
    }

    /** The id of the first item here; {@code null} if the page is empty or the list has no ids. */
    public @Nullable String firstId() {
        return page.getFirstId();
    }

    /** The id of the last item here, after which the next page begins; {@code null} like {@link #firstId()}. */
    public @Nullable String lastId() {
        return page.getLastId();
    }

    /** Does the service have more after this page? */
    public boolean hasMore() {
        return page.getHasMore();
    }

    /** Members of the list that this library does not know, such as vendor extensions; empty as a rule. */
    public Extra extra() {
        return page.getExtra();
    }

    /** Fetches the page after this one; empty, and without a call, if this is the last. */
    public Optional<BlockingPage<T>> next() {
        @Nullable Page<T> next = calls.<@Nullable Page<T>>await(page::next);
        return Optional.ofNullable(next).map(following -> new BlockingPage<>(following, calls));
    }

    /** The items of this page and of all that follow, which are fetched when the reader gets there. */
    public Events<T> all() {
        return new Events<>(new EventPublisher<>(page.all(), calls));
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
