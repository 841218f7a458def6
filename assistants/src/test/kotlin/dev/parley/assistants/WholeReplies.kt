package dev.parley.assistants

import dev.parley.json
import dev.parley.threads.AssistantThread
import dev.parley.threads.ThreadMessageDelta
import dev.parley.threads.ThreadRunStepDelta
import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.Run
import dev.parley.threads.steps.RunStep
import dev.parley.vectorstores.VectorStore
import dev.parley.vectorstores.VectorStoreFile
import dev.parley.vectorstores.VectorStoreFileBatch
import dev.parley.vectorstores.VectorStoreFileContent
import dev.parley.vectorstores.VectorStoreSearchResults
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonObject

/** A reply with every member that its model knows; without those called [needed] it is of no use. */
internal class WholeReply<T>(val model: KSerializer<T>, json: String, val needed: Set<String> = setOf("id")) {
    val json: JsonObject = json(json) as JsonObject

    override fun toString(): String = model.descriptor.serialName
}

private const val TOOLS =
    """[{"type":"code_interpreter"},{"type":"file_search","file_search":{"max_num_results":1,"ranking_options":
    {"score_threshold":0.5,"ranker":"auto"}}},{"type":"retrieval"}]"""

private const val RESOURCES =
    """{"code_interpreter":{"file_ids":["file-1"]},"file_search":{"vector_store_ids":["vs_1"]}}"""

private const val RUN_ENDS =
    """"last_error":{"code":"server_error","message":"m"},"expires_at":2,"cancelled_at":4,"failed_at":5,"completed_at":6,
    "usage":{"completion_tokens":1,"prompt_tokens":2,"total_tokens":3},"metadata":{"k":"v"}"""

private const val STEP_CALLS =
    """[{"type":"code_interpreter","id":"c1","code_interpreter":{"input":"1","outputs":[{"type":"logs","logs":"l"},
    {"type":"image","image":{"file_id":"file-1"}}]}},{"type":"file_search","id":"c2","file_search":{"ranking_options":
    {"score_threshold":0.5,"ranker":"auto"},"results":[{"file_id":"f","file_name":"n","score":0.5,"content":
    [{"type":"text","text":"t"}]}]}},{"type":"function","id":"c3","function":{"name":"f","arguments":"{}","output":"o"}},
    {"type":"retrieval","id":"c4","retrieval":{"a":1}}]"""

private const val ANNOTATIONS =
    """[{"type":"file_citation","text":"t","file_citation":{"file_id":"f","quote":"q"},"start_index":1,"end_index":2},
    {"type":"file_path","text":"t","file_path":{"file_id":"f"},"start_index":1,"end_index":2}]"""

private const val DELTAS =
    """[{"index":1,"type":"text","text":{"value":"v","annotations":[{"index":1,"type":"file_citation","text":"t",
    "file_citation":{"file_id":"f","quote":"q"},"start_index":1,"end_index":2},{"index":2,"type":"file_path","text":"t",
    "file_path":{"file_id":"f"},"start_index":1,"end_index":2}]}},{"index":2,"type":"image_file","image_file":
    {"file_id":"f","detail":"low"}},{"index":3,"type":"image_url","image_url":{"url":"u","detail":"low"}},
    {"index":4,"type":"refusal","refusal":"r"}]"""

private const val CALL_DELTAS =
    """[{"index":1,"type":"code_interpreter","id":"c1","code_interpreter":{"input":"1","outputs":[{"index":1,
    "type":"logs","logs":"l"},{"index":2,"type":"image","image":{"file_id":"file-1"}}]}},{"index":2,"type":"file_search",
    "id":"c2","file_search":{"results":[]}},{"index":3,"type":"function","id":"c3","function":{"name":"f","arguments":"{}",
    "output":"o"}}]"""

private const val COUNTS = """{"in_progress":1,"completed":2,"failed":3,"cancelled":4,"total":10}"""

private const val CHUNKING =
    """{"type":"static","static":{"max_chunk_size_tokens":800,"chunk_overlap_tokens":400}}"""

internal val WHOLE_REPLIES: List<WholeReply<*>> = listOf(
    WholeReply(
        Assistant.serializer(),
        """{"id":"asst_1","object":"assistant","created_at":1,"model":"m","tools":$TOOLS,"name":"n","description":"d",
        "instructions":"i","tool_resources":$RESOURCES,"metadata":{"k":"v"},"temperature":0.5,"top_p":0.5,
        "response_format":"auto","file_ids":["file-1"]}""",
    ),
    WholeReply(
        AssistantFile.serializer(),
        """{"id":"file-1","object":"assistant.file","created_at":1,"assistant_id":"asst_1"}""",
    ),
    WholeReply(
        AssistantThread.serializer(),
        """{"id":"thread_1","object":"thread","created_at":1,"tool_resources":$RESOURCES,"metadata":{"k":"v"}}""",
    ),
    WholeReply(
        Run.serializer(),
        """{"id":"run_1","object":"thread.run","created_at":1,"thread_id":"thread_1","assistant_id":"asst_1",
        "status":"requires_action","model":"m","tools":$TOOLS,"instructions":"i","required_action":
        {"type":"submit_tool_outputs","submit_tool_outputs":{"tool_calls":[{"type":"function","id":"call_1","function":
        {"name":"f","arguments":"{}"}}]}},"incomplete_details":{"reason":"max_prompt_tokens"},"started_at":3,$RUN_ENDS,
        "temperature":0.5,"top_p":0.5,"max_prompt_tokens":256,"max_completion_tokens":256,"truncation_strategy":
        {"type":"last_messages","last_messages":1},"tool_choice":{"type":"function","function":{"name":"f"}},
        "parallel_tool_calls":true,"response_format":"auto","tool_resources":$RESOURCES,"file_ids":["file-1"]}""",
    ),
    WholeReply(
        ThreadMessage.serializer(),
        """{"id":"msg_1","object":"thread.message","created_at":1,"thread_id":"thread_1","role":"user","content":[
        {"type":"text","text":{"value":"v","annotations":$ANNOTATIONS}},{"type":"image_file","image_file":
        {"file_id":"f","detail":"low"}},{"type":"image_url","image_url":{"url":"u","detail":"low"}},
        {"type":"refusal","refusal":"r"}],"status":"incomplete","incomplete_details":{"reason":"max_tokens"},
        "completed_at":2,"incomplete_at":3,"assistant_id":"asst_1","run_id":"run_1","attachments":[{"file_id":"f",
        "tools":[{"type":"code_interpreter"},{"type":"file_search"}]}],"metadata":{"k":"v"},"file_ids":["file-1"]}""",
        emptySet(),
    ),
    WholeReply(
        RunStep.serializer(),
        """{"id":"step_1","object":"thread.run.step","created_at":1,"run_id":"run_1","assistant_id":"asst_1",
        "thread_id":"thread_1","type":"tool_calls","status":"failed","step_details":{"type":"tool_calls",
        "tool_calls":$STEP_CALLS},"expired_at":3,$RUN_ENDS}""",
        emptySet(),
    ),
    WholeReply(
        RunStep.serializer(),
        """{"id":"step_1","step_details":{"type":"message_creation","message_creation":{"message_id":"msg_1"}}}""",
        emptySet(),
    ),
    WholeReply(
        ThreadMessageDelta.serializer(),
        """{"id":"msg_1","object":"thread.message.delta","delta":{"role":"assistant","content":$DELTAS}}""",
        emptySet(),
    ),
    WholeReply(
        ThreadRunStepDelta.serializer(),
        """{"id":"step_1","object":"thread.run.step.delta","delta":{"step_details":{"type":"tool_calls",
        "tool_calls":$CALL_DELTAS}}}""",
        emptySet(),
    ),
    WholeReply(
        VectorStore.serializer(),
        """{"id":"vs_1","object":"vector_store","created_at":1,"name":"n","description":"d","usage_bytes":1,
        "file_counts":$COUNTS,"status":"completed","expires_after":{"anchor":"last_active_at","days":7},"expires_at":2,
        "last_active_at":3,"metadata":{"k":"v"}}""",
    ),
    WholeReply(
        VectorStoreFile.serializer(),
        """{"id":"file-1","object":"vector_store.file","created_at":1,"vector_store_id":"vs_1","usage_bytes":1,
        "status":"failed","last_error":{"code":"invalid_file","message":"m"},"chunking_strategy":$CHUNKING,
        "attributes":{"k":"v","n":1,"b":true}}""",
    ),
    WholeReply(
        VectorStoreFileBatch.serializer(),
        """{"id":"vsfb_1","object":"vector_store.files_batch","created_at":1,"vector_store_id":"vs_1",
        "status":"completed","file_counts":$COUNTS}""",
    ),
    WholeReply(
        VectorStoreFileContent.serializer(),
        """{"object":"vector_store.file_content.page","data":[{"type":"text","text":"t"}],"has_more":true,
        "next_page":"p","file_id":"f","filename":"n","attributes":{"k":"v"},"content":[{"type":"text","text":"t"}]}""",
        emptySet(),
    ),
    WholeReply(
        VectorStoreSearchResults.serializer(),
        """{"object":"vector_store.search_results.page","data":[{"file_id":"f","filename":"n","score":0.5,"content":
        [{"type":"text","text":"t"}],"attributes":{"k":"v"}}],"search_query":["q"],"has_more":true,"next_page":"p"}""",
        emptySet(),
    ),
)
