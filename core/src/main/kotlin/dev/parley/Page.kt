package dev.parley

import dev.parley.annotation.InternalParleyApi
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * One page of a list, and the way to the rest.
 *
 * ```
 * openai.chat.list().all().collect { println(it.id) }
 * ```
 *
 * @property data the items of this page.
 * @property firstId the id of the first item; `null` when the page is empty or the list has no ids.
 * @property lastId the id of the last item, where the next page starts; `null` likewise.
 * @property hasMore whether another page follows.
 */
public class Page<T> @InternalParleyApi constructor(
    public val data: List<T>,
    public val firstId: String?,
    public val lastId: String?,
    public val hasMore: Boolean,
    private val fetch: suspend (after: String) -> Page<T>,
) {
    /**
     * Fetches the page after this one; `null` when this is the last.
     *
     * @throws OpenAIException as the call that gave this page; a [DecodingException] when the service says that more
     * follows and gives no place to go on from, or the same one again.
     */
    public suspend fun next(): Page<T>? {
        if (!hasMore) return null
        val cursor = lastId ?: throw DecodingException("a page says that more follow, but has no last id", "", null)
        return fetch(cursor).also {
            if (it.hasMore &&
                it.lastId == cursor
            ) {
                throw DecodingException("the list repeats the page after $cursor", "", null)
            }
        }
    }

    /** Every item from this page on; further pages are fetched as they are needed. Collecting it again fetches them again. */
    public fun all(): Flow<T> = flow {
        val cursors = mutableSetOf<String>()
        var page: Page<T>? = this@Page
        while (page != null) {
            for (item in page.data) emit(item)
            val cursor = page.lastId
            page = page.next()
            if (page != null && cursor != null && !cursors.add(cursor)) {
                throw DecodingException("the list repeats the page after $cursor", "", null)
            }
        }
    }

    override fun toString(): String = "Page(data=${data.size} items, lastId=$lastId, hasMore=$hasMore)"
}
