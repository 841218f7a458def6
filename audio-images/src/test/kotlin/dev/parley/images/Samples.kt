package dev.parley.images

import dev.parley.FileSource
import java.time.Instant

val PICTURE: FileSource = FileSource.of("Otter".encodeToByteArray(), "otter.png")

const val GENERATED = """{"created":1713833628,"data":[{"b64_json":"T3R0ZXI="}],"background":"transparent",
    "output_format":"png","size":"1024x1024","quality":"high","usage":{"total_tokens":100,"input_tokens":50,
    "output_tokens":50,"input_tokens_details":{"text_tokens":10,"image_tokens":40},
    "output_tokens_details":{"text_tokens":0,"image_tokens":50}}}"""

const val OLDER = """{"created":1589478378,"data":[{"url":"https://example.com/1.png"},
    {"url":"https://example.com/2.png","revised_prompt":"A test"}]}"""

val OLDER_IMAGES = ImagesResponse(
    Instant.ofEpochSecond(1589478378),
    listOf(
        Image(url = "https://example.com/1.png"),
        Image(url = "https://example.com/2.png", revisedPrompt = "A test"),
    ),
)
