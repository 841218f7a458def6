package dev.parley.finetuning

/** A job as the service describes it. */
fun job(status: String = "queued", more: String = ""): String =
    """{"object":"fine_tuning.job","id":"ftjob-abc123","model":"gpt-4o-mini-2024-07-18","created_at":1721764800,
    "fine_tuned_model":null,"organization_id":"org-123","result_files":[],"status":"$status","validation_file":null,
    "training_file":"file-abc123"$more}"""

fun event(id: String, at: Long = 1_721_764_800): String =
    """{"object":"fine_tuning.job.event","id":"$id","created_at":$at,"level":"info","message":"About $id","data":null,
    "type":"message"}"""

fun list(vararg items: String, more: Boolean = false): String =
    """{"object":"list","data":[${items.joinToString()}],"has_more":$more}"""

const val STRING_CHECK: String = """{"type":"string_check","name":"Example string check grader",
    "input":"{{sample.output_text}}","reference":"{{item.label}}","operation":"eq"}"""

val stringCheck: Grader.StringCheck =
    Grader.StringCheck("Example string check grader", "{{sample.output_text}}", "{{item.label}}", StringOperation.EQ)
