package dev.parley.vectorstores

import dev.parley.Seen
import io.kotest.matchers.shouldBe

/** A store as the service describes it in full. */
internal const val STORE =
    """{"id":"vs_123","object":"vector_store","created_at":1698107661,"usage_bytes":123456,"last_active_at":1698107661,
    "name":"my_vector_store","status":"completed","file_counts":{"in_progress":0,"completed":100,"cancelled":1,"failed":2,
    "total":103},"last_used_at":1698107661,"metadata":{"a":"b"},"description":"Questions.","expires_at":1698712461,
    "expires_after":{"anchor":"last_active_at","days":7}}"""

/** A store in the words of an older description, which tells less. */
internal const val BRIEF_STORE =
    """{"id":"vs_abc123","object":"vector_store","created_at":1699061776,"name":"Support FAQ","description":null,
    "bytes":139920,"file_counts":{"in_progress":0,"completed":3,"failed":0,"cancelled":0,"total":3}}"""

/** A file in a store, in full. */
internal const val STORE_FILE =
    """{"id":"file-abc123","object":"vector_store.file","usage_bytes":1234,"created_at":1699061776,
    "vector_store_id":"vs_abcd","status":"completed","last_error":null,"chunking_strategy":{"type":"static",
    "static":{"max_chunk_size_tokens":800,"chunk_overlap_tokens":400}},
    "attributes":{"key1":"value1","key2":2,"key3":0.5,"key4":true}}"""

/** A batch whose files are still being processed. */
internal const val BATCH =
    """{"id":"vsfb_abc123","object":"vector_store.file_batch","created_at":1699061776,"vector_store_id":"vs_abc123",
    "status":"in_progress","file_counts":{"in_progress":1,"completed":1,"failed":0,"cancelled":0,"total":2}}"""

/** The file with [id], once it is uploaded. */
internal fun uploaded(id: String) =
    """{"id":"$id","object":"file","bytes":2,"created_at":1,"filename":"a.txt","purpose":"assistants"}"""

/** A page of [items], which is the last. */
internal fun page(vararg items: String) =
    """{"object":"list","data":[${items.joinToString()}],"first_id":"a","last_id":"b","has_more":false}"""

/** Checks what was called, and that it was said to be of the beta. */
internal infix fun Seen.shouldCall(expected: String) {
    call shouldBe expected
    headers.mapKeys { (name, _) -> name.lowercase() }["openai-beta"] shouldBe "assistants=v2"
}
