package dev.parley.http

import dev.parley.annotation.InternalParleyApi

/**
 * One event of a server-sent event stream.
 *
 * @property data the payload, its lines joined by line feeds.
 * @property name the event's name; `null` when the stream gave none.
 * @property id the last id that the stream gave; `null` when it gave none yet.
 */
@InternalParleyApi
public class SseEvent internal constructor(
    public val data: String,
    public val name: String?,
    public val id: String?,
)
