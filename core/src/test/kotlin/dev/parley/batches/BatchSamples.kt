package dev.parley.batches

/** A batch as the service describes it. */
fun batch(status: String, more: String = ""): String =
    """{"id":"batch_abc123","object":"batch","endpoint":"/v1/chat/completions","errors":null,
    "input_file_id":"file-abc123","completion_window":"24h","status":"$status","created_at":1711471533,
    "in_progress_at":null,"request_counts":{"total":100,"completed":95,"failed":5},
    "metadata":{"customer_id":"user_123456789"}$more}"""
