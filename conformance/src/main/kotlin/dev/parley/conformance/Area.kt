package dev.parley.conformance

/** The parts of the API that the library's modules hold, by the beginnings of their paths. */
internal enum class Area(val title: String, private vararg val paths: String) {
    CORE(
        "core",
        "/models", "/chat", "/completions", "/embeddings", "/moderations",
        "/files", "/uploads", "/batches", "/fine_tuning",
    ),
    ASSISTANTS("assistants", "/assistants", "/threads", "/vector_stores"),
    AUDIO_IMAGES("audio-images", "/audio", "/images", "/videos"),
    RESPONSES("responses", "/responses", "/conversations"),
    PLATFORM("platform", "/containers", "/skills", "/content_provenance_checks", "/chatkit", "/organization"),
    REALTIME("realtime", "/realtime/client_secrets", "/realtime/calls", "/realtime/translations"),
    ;

    fun holds(path: String): Boolean = '?' !in path && paths.any { path == it || path.startsWith("$it/") }
}
