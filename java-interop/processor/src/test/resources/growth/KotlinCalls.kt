package calls

import dev.parley.chat.Answer
import dev.parley.chat.Ask
import dev.parley.chat.Extra
import dev.parley.chat.Query

/** What Kotlin callers write of `first.kt`; each leads to the temperature 0.5 or the text "hi". */
public object KotlinCalls {
    @JvmStatic
    public fun all(): Map<String, () -> Any?> = mapOf(
        "names" to { Ask(model = "m", temperature = 0.5, question = "q").temperature },
        "positions" to { Ask("m", "q", 0.5, Extra.NONE).temperature },
        "short form" to { Ask("m", listOf("a", "b"), temperature = 0.5).temperature },
        "copy" to { Ask("m", "q").copy(temperature = 0.5).temperature },
        "whole copy" to { Ask("m", "q").copy("m", "q", 0.5, Extra.NONE).temperature },
        "destructuring" to {
            val (model, question, temperature, extra) = Ask("m", "q", 0.5)
            temperature.takeIf { model + question == "mq" && extra == Extra.NONE }
        },
        "required alone" to { Answer("hi").text },
        "extra too" to { Answer("hi", Extra.NONE).text },
        "nothing" to { Query().limit },
        "one by name" to { Query(limit = 0.5).copy(extra = Extra.NONE).limit },
        "copy of required" to { Answer("hi").copy(extra = Extra.NONE).text },
    )
}
