package dev.parley

import dev.parley.annotation.InternalParleyApi
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import java.util.Collections

/**
 * One page of a list, and the way to the following ones.
 *
 * ```kotlin
 * val page = openai.files.list()
 * println("${page.data.size} files, more: ${page.hasMore}")
 * page.next()?.data?.forEach { println(it.id) }
 * page.all().collect { println(it.filename) }
 * ```
 *
 * @property firstId The id of the first object; `null` when the page is empty or its objects have no ids.
 * @property lastId The id of the last object, the cursor of the next page; `null` likewise.
 * @property hasMore Whether another page follows.
 */
public class Page<T> @InternalParleyApi constructor(
    data: List<T>,
    public val firstId: String?,
    public val lastId: String?,
    public val hasMore: Boolean,
    private val fetch: suspend (after: String) -> Page<T>,
) {
    /** The objects of this page; the list cannot be changed. */
    public val data: List<T> = Collections.unmodifiableList(data)

    /**
     * Fetches the next page; `null` when this is the last.
     *
     * @throws DecodingException when the service announces another page without a cursor, or sends the same one again.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun next(): Page<T>? {
        if (!hasMore) return null
        val after = cursor(lastId) ?: throw DecodingException("a page announces more, but has no last id", "", null)
        val next = fetch(after)
        if (next.hasMore && next.lastId == after) throw repeated(after)
        return next
    }

    /**
     * All objects from this page on; further pages are fetched as they are needed. Each collection fetches them anew.
     * The flow fails as [next] does.
     */
    public fun all(): Flow<T> = flow {
        val cursors = mutableSetOf<String>()
        var page: Page<T>? = this@Page
        while (page != null) {
            for (item in page.data) emit(item)
            val after = page.lastId
            page = page.next()
            if (page != null && after != null && !cursors.add(after)) throw repeated(after)
        }
    }

    private fun repeated(after: String) = DecodingException("the list repeats the page after $after", "", null)

    override fun toString(): String = "Page(data=${data.size} items, lastId=$lastId, hasMore=$hasMore)"
}
