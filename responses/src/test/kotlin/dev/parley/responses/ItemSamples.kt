package dev.parley.responses

import dev.parley.responses.items.AdditionalTools
import dev.parley.responses.items.ApplyPatchCall
import dev.parley.responses.items.ApplyPatchCallOutput
import dev.parley.responses.items.CodeInterpreterCall
import dev.parley.responses.items.CompactionItem
import dev.parley.responses.items.CompactionTrigger
import dev.parley.responses.items.ComputerCall
import dev.parley.responses.items.ComputerCallOutput
import dev.parley.responses.items.CustomToolCall
import dev.parley.responses.items.CustomToolCallOutput
import dev.parley.responses.items.FileSearchCall
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.FunctionCallOutput
import dev.parley.responses.items.ImageGenerationCall
import dev.parley.responses.items.ItemReference
import dev.parley.responses.items.LocalShellCall
import dev.parley.responses.items.LocalShellCallOutput
import dev.parley.responses.items.McpApprovalRequest
import dev.parley.responses.items.McpApprovalResponse
import dev.parley.responses.items.McpCall
import dev.parley.responses.items.McpListTools
import dev.parley.responses.items.Message
import dev.parley.responses.items.OutputMessage
import dev.parley.responses.items.Program
import dev.parley.responses.items.ProgramOutput
import dev.parley.responses.items.ReasoningItem
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.ShellCall
import dev.parley.responses.items.ShellCallOutput
import dev.parley.responses.items.ToolSearchCall
import dev.parley.responses.items.ToolSearchOutput
import dev.parley.responses.items.WebSearchCall
import kotlin.reflect.KClass

private const val CALLER = """"caller":{"type":"program","caller_id":"call_p"}"""

/** One item of each kind, in the words of the service and as compact as it can be. */
internal val itemSamples: List<Pair<KClass<out ResponseItem>, String>> = listOf(
    OutputMessage::class to
        """{"id":"msg_1","type":"message","status":"completed","role":"assistant","phase":"final_answer",
        "content":[{"type":"output_text","text":"Hi","annotations":[
        {"type":"file_citation","file_id":"file_1","index":1,"filename":"a.pdf"},
        {"type":"url_citation","start_index":0,"end_index":2,"url":"https://a","title":"A"},
        {"type":"container_file_citation","container_id":"c","file_id":"f","start_index":0,"end_index":1,
        "filename":"b"},
        {"type":"file_path","file_id":"f","index":0},{"type":"new_note","x":1e3}],
        "logprobs":[{"token":"Hi","logprob":-0.10,"bytes":[72,105],
        "top_logprobs":[{"token":"Hi","logprob":-1e-1,"bytes":[]}]}]},
        {"type":"refusal","refusal":"No"},{"type":"text","text":"t"},{"type":"summary_text","text":"s"},
        {"type":"reasoning_text","text":"r"},{"type":"new_part","y":[null]}]}""",
    Message::class to """{"type":"message","role":"user","id":"msg_2","content":[{"type":"input_text","text":"Look"},
        {"type":"input_image","image_url":"https://a/b.png","file_id":null,"detail":"original"},
        {"type":"input_file","filename":"a.pdf","file_data":"data:,","detail":"low"},
        {"type":"computer_screenshot","image_url":"https://a","file_id":null,"detail":"auto"}]}""",
    ReasoningItem::class to """{"id":"rs_1","type":"reasoning","encrypted_content":"gAAA",
        "summary":[{"type":"summary_text",
        "text":"Hm"}],"content":[{"type":"reasoning_text","text":"Hmm"}],"status":null}""",
    FunctionCall::class to """{"type":"function_call","id":"fc_1","call_id":"call_1","name":"add","namespace":"math",
        "arguments":"{\"a\": 1.50}","status":"completed",$CALLER}""",
    FunctionCallOutput::class to """{"type":"function_call_output","id":"fco_1","call_id":"call_1","output":"3",
        "status":"completed","name":"add","namespace":"math","created_by":"u"}""",
    FunctionCallOutput::class to """{"type":"function_call_output","call_id":"call_1","output":[
        {"type":"input_text","text":"3"}]}""",
    CustomToolCall::class to """{"type":"custom_tool_call","id":"ctc_1","call_id":"call_2","name":"run","input":"x = 1",
        "caller":{"type":"direct"}}""",
    CustomToolCallOutput::class to """{"type":"custom_tool_call_output","id":"o","call_id":"call_2","output":"1",
        "status":"completed","created_by":"u"}""",
    FileSearchCall::class to """{"type":"file_search_call","id":"fs_1","status":"searching","queries":["q"],"results":[
        {"file_id":"f","text":"t","filename":"a","attributes":{"n":1.0,"s":"x","b":true},"score":0.50}]}""",
    WebSearchCall::class to """{"type":"web_search_call","id":"ws_1","status":"completed","action":{"type":"search",
        "query":"q","queries":["q"],"sources":[{"type":"url","url":"https://a"},{"type":"api",
        "name":"oai-sports"}]}}""",
    OutputMessage::class to """{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Hi"}]}""",
    Message::class to """{"type":"message","role":"assistant","content":"Hi","phase":"commentary"}""",
    WebSearchCall::class to """{"type":"web_search_call","id":"ws_1","status":"in_progress"}""",
    WebSearchCall::class to """{"type":"web_search_call","id":"ws_1","status":"completed","action":{"type":"open_page",
        "url":null}}""",
    WebSearchCall::class to """{"type":"web_search_call","id":"ws_1","status":"completed",
        "action":{"type":"find_in_page",
        "url":"https://a","pattern":"p"}}""",
    ComputerCall::class to """{"type":"computer_call","id":"cu_1","call_id":"call_3","status":"completed",
        "pending_safety_checks":[{"id":"s","code":null,"message":"m"}],
        "action":{"type":"click","button":"left","x":1,"y":2},
        "actions":[{"type":"double_click","x":1,"y":2,"keys":null},{"type":"drag","path":[{"x":1,"y":2}],
        "keys":["SHIFT"]},
        {"type":"keypress","keys":["CTRL","C"]},{"type":"move","x":1,"y":2},{"type":"screenshot"},
        {"type":"scroll","x":1,"y":2,"scroll_x":0,"scroll_y":-9},{"type":"type","text":"t"},{"type":"wait"},
        {"type":"new_action"}]}""",
    ComputerCallOutput::class to """{"type":"computer_call_output","id":"cuo_1","call_id":"call_3","status":"completed",
        "output":{"type":"computer_screenshot","image_url":"data:,"},"acknowledged_safety_checks":[{"id":"s"}]}""",
    ToolSearchCall::class to """{"type":"tool_search_call","id":"ts_1","call_id":null,"execution":"server",
        "arguments":{"goal":"sums","n":100},"status":"completed"}""",
    ToolSearchOutput::class to """{"type":"tool_search_output","id":"tso_1","call_id":null,"execution":"client",
        "status":"completed","tools":[{"type":"function","name":"add","parameters":null,"strict":null,"new":1}]}""",
    AdditionalTools::class to """{"type":"additional_tools","id":"at_1","role":"developer","tools":[
        {"type":"new_tool","size":10}]}""",
    ImageGenerationCall::class to """{"type":"image_generation_call","id":"ig_1","status":"completed","result":"iVBO",
        "revised_prompt":"A cat","size":"1024x1024"}""",
    CodeInterpreterCall::class to """{"type":"code_interpreter_call","id":"ci_1","status":"interpreting",
        "container_id":"c",
        "code":"1+1","outputs":[{"type":"logs","logs":"2"},{"type":"image","url":"https://a"},{"type":"new"}]}""",
    LocalShellCall::class to """{"type":"local_shell_call","id":"lsh_1","call_id":"call_4","status":"in_progress",
        "action":
        {"type":"exec","command":["ls","-l"],"timeout_ms":1500,"working_directory":null,"env":{"A":"b"},
        "user":null}}""",
    LocalShellCallOutput::class to """{"type":"local_shell_call_output","id":"call_4","output":"{}","status":null}""",
    ShellCall::class to """{"type":"shell_call","id":"sh_1","call_id":"call_5","status":"completed",
        "action":{"commands":
        ["ls"],"timeout_ms":null,"max_output_length":100},"environment":{"type":"local"},"created_by":"u"}""",
    ShellCallOutput::class to """{"type":"shell_call_output","id":"sho_1","call_id":"call_5","status":"completed",
        "max_output_length":null,"output":[{"stdout":"a","stderr":"","outcome":{"type":"exit","exit_code":0}},
        {"stdout":"","stderr":"","outcome":{"type":"timeout"}}]}""",
    ApplyPatchCall::class to """{"type":"apply_patch_call","id":"ap_1","call_id":"call_6","status":"completed",
        "operation":{"type":"update_file","path":"a.txt","diff":"@@\n-a\n+b"}}""",
    ApplyPatchCallOutput::class to """{"type":"apply_patch_call_output","id":"apo_1","call_id":"call_6",
        "status":"failed",
        "output":"no such file"}""",
    McpCall::class to """{"type":"mcp_call","id":"mcp_1","server_label":"dice","name":"roll","arguments":"{}",
        "output":null,"error":{"type":"http_error","code":502,"message":"gone"},"status":"failed",
        "approval_request_id":"mcpr_1"}""",
    McpCall::class to """{"type":"mcp_call","id":"mcp_1","server_label":"d","name":"r","arguments":"",
        "error":"boom"}""",
    McpListTools::class to """{"type":"mcp_list_tools","id":"mcpl_1","server_label":"dice","tools":[{"name":"roll",
        "input_schema":{"type":"object","maximum":100},"description":null,"annotations":{"readOnlyHint":true}}],
        "error":null}""",
    McpApprovalRequest::class to """{"type":"mcp_approval_request","id":"mcpr_1","server_label":"dice","name":"roll",
        "arguments":"{}"}""",
    McpApprovalResponse::class to """{"type":"mcp_approval_response","id":"mcprr_1","approval_request_id":"mcpr_1",
        "approve":true,"reason":null}""",
    CompactionItem::class to """{"type":"compaction","id":"cmp_1","encrypted_content":"gAAA","created_by":"u"}""",
    CompactionTrigger::class to """{"type":"compaction_trigger"}""",
    ItemReference::class to """{"type":"item_reference","id":"msg_1"}""",
    Program::class to """{"type":"program","id":"p_1","call_id":"call_p","code":"1","fingerprint":"f"}""",
    ProgramOutput::class to """{"type":"program_output","id":"po_1","call_id":"call_p","result":"1",
        "status":"completed"}""",
    ResponseItem.Unknown::class to """{"type":"new_item","id":"new_1","size":12345678901234567890123,"zero":-0.0}""",
).map { (type, text) -> type to text.replace(Regex("\n *"), "") }
