package dev.parley.http

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.ResponseHeaders
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.http.errors.ApiErrors
import dev.parley.http.secrets.Secrets
import java.time.Duration

internal fun headers(vararg headers: Pair<String, String>): ResponseHeaders =
    ResponseHeaders(headers.groupBy({ it.first.lowercase() }, { it.second }))

internal fun failed(status: Int, vararg headers: Pair<String, String>): ApiException =
    ApiErrors("POST /x", status, headers(*headers), Secrets(listOf("sk-test-secret"))).of("")

internal fun lost(delivery: Delivery, repeatable: Boolean = true): ConnectionException =
    ConnectionException("lost", delivery, repeatable = repeatable)

internal fun late(phase: TimeoutPhase, delivery: Delivery = Delivery.UNKNOWN): TimeoutException =
    TimeoutException(phase, Duration.ofSeconds(1), delivery)
