package dev.parley.schema

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonPrimitive

/**
 * What a schema says of the text that stands for a value of [type]: one of the formats that strict schemas know, or a
 * pattern where none fits, for a `time` has an offset.
 */
@OptIn(ExperimentalSerializationApi::class)
internal fun textForm(type: SerialDescriptor): Map<String, JsonPrimitive> =
    FORMS[type.serialName.substringBefore('/')].orEmpty()

private const val HOURS = "([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"

/** By the names of types, whose serializers are called like them, be they of Kotlin, kotlinx or Jackson. */
private val FORMS: Map<String, Map<String, JsonPrimitive>> = mapOf(
    form("format", "date") to listOf("java.time.LocalDate", "kotlinx.datetime.LocalDate"),
    form("format", "date-time") to listOf(
        "java.time.Instant",
        "java.time.OffsetDateTime",
        "java.time.ZonedDateTime",
        "java.util.Calendar",
        "java.util.Date",
        "kotlin.time.Instant",
        "kotlinx.datetime.Instant",
    ),
    form("format", "time") to listOf("java.time.OffsetTime"),
    form("format", "duration") to listOf(
        "java.time.Duration",
        "java.time.Period",
        "kotlin.time.Duration",
        "kotlinx.datetime.DatePeriod",
        "kotlinx.datetime.DateTimePeriod",
    ),
    form("format", "uuid") to listOf("java.util.UUID", "kotlin.uuid.Uuid"),
    form("pattern", "^$HOURS$") to listOf("java.time.LocalTime", "kotlinx.datetime.LocalTime"),
    form(
        "pattern",
        "^\\d{4}-\\d{2}-\\d{2}T$HOURS$",
    ) to listOf("java.time.LocalDateTime", "kotlinx.datetime.LocalDateTime"),
).flatMap { (form, types) -> types.map { it to form } }.toMap()

private fun form(keyword: String, value: String) = mapOf(keyword to JsonPrimitive(value))
