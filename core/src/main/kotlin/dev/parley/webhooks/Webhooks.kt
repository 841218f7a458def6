package dev.parley.webhooks

import dev.parley.DecodingException
import dev.parley.InvalidWebhookSignatureException
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import java.security.MessageDigest
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.util.Base64
import java.util.function.Function
import kotlin.time.toJavaDuration

/**
 * Webhooks: verifies that a request comes from the service, and reads the event in it. Needs no client and no network, and
 * can be used by many threads at once.
 *
 * ```kotlin
 * val webhooks = Webhooks("whsec_c2VjcmV0")
 *
 * fun receive(body: ByteArray, headers: Map<String, String>) =
 *     when (val event = webhooks.unwrap(body, headers::get)) {
 *         is WebhookEvent.ResponseCompleted -> println("done: ${event.data.id}")
 *         else -> println("something else")
 *     }
 * ```
 *
 * See the [guide](https://platform.openai.com/docs/guides/webhooks) and the
 * [API reference](https://platform.openai.com/docs/api-reference/webhook-events).
 *
 * @param secrets The signing secret of the webhook, as the dashboard shows it; while it is being rotated, the old and the
 * new one.
 * @param tolerance How far a timestamp may lie from now, in the past and in the future.
 * @param clock Tells what is now.
 * @throws IllegalArgumentException when there is no secret, or one that cannot be right, or no tolerance.
 */
public class Webhooks @JvmOverloads constructor(
    secrets: List<String>,
    private val tolerance: Duration = TOLERANCE,
    private val clock: Clock = Clock.systemUTC(),
) {
    private val secrets = secrets.map(::WebhookSecret)
    private val codec = JsonBytes(OpenAIJson)

    init {
        require(secrets.isNotEmpty()) { "secrets must not be empty" }
        require(tolerance > Duration.ZERO) { "tolerance must be more than 0, but is $tolerance" }
    }

    /** Verifies with one [secret]; a timestamp may lie five minutes from now. */
    public constructor(secret: String) : this(listOf(secret))

    /** Verifies with a tolerance that is one of Kotlin's durations. */
    public constructor(
        secrets: List<String>,
        tolerance: kotlin.time.Duration,
    ) : this(secrets, tolerance.toJavaDuration())

    /**
     * The event in [body], a webhook's body as it came, byte for byte. [header] gives the value of a header by its name in
     * lower case, `null` where there is none.
     *
     * @throws InvalidWebhookSignatureException when it is not the service's, or too old.
     * @throws DecodingException when it is the service's, but no event.
     */
    public fun unwrap(body: ByteArray, header: Function<String, String?>): WebhookEvent {
        verify(body, header)
        return try {
            codec.decode(WebhookEvent.serializer(), body)
        } catch (e: IllegalArgumentException) {
            throw DecodingException("the webhook is no event", body.decodeToString(), null, e)
        }
    }

    /** [unwrap] for a body that is text already. */
    public fun unwrap(body: String, header: Function<String, String?>): WebhookEvent =
        unwrap(body.encodeToByteArray(), header)

    /**
     * Verifies [body] without reading it.
     *
     * @throws InvalidWebhookSignatureException when it is not the service's, or too old.
     */
    public fun verify(body: ByteArray, header: Function<String, String?>) {
        val id = required(ID, header)
        val timestamp = required(TIMESTAMP, header)
        val signatures = required(SIGNATURE, header)
        checkTime(timestamp)
        val given = signatures.split(' ').mapNotNull(::decoded)
        val isSigned = secrets.map {
            it.signatureOf(id, timestamp, body)
        }.any { ours -> given.any { isSame(it, ours) } }
        if (!isSigned) throw InvalidWebhookSignatureException("the signature in $SIGNATURE is not that of the body")
    }

    private fun required(name: String, header: Function<String, String?>): String =
        header.apply(name)?.takeUnless(String::isBlank)
            ?: throw InvalidWebhookSignatureException("the header $name is missing")

    private fun checkTime(timestamp: String) {
        val seconds = timestamp.toLongOrNull()?.takeIf { it in 0..LAST_SECOND }
            ?: throw InvalidWebhookSignatureException("the header $TIMESTAMP is no time")
        val age = Duration.between(Instant.ofEpochSecond(seconds), clock.instant())
        if (age > tolerance) throw InvalidWebhookSignatureException("the webhook is older than $tolerance")
        if (age.negated() > tolerance) {
            throw InvalidWebhookSignatureException(
                "the webhook is of more than $tolerance ahead",
            )
        }
    }

    /** The bytes of a signature of the first version; `null` for others, and for what is no signature. */
    private fun decoded(signature: String): ByteArray? = try {
        if (signature.startsWith(VERSION)) Base64.getDecoder().decode(signature.removePrefix(VERSION)) else null
    } catch (_: IllegalArgumentException) {
        null
    }

    /** In constant time, so that nobody can feel his way to the right one. */
    private fun isSame(one: ByteArray, other: ByteArray) = MessageDigest.isEqual(one, other)

    private companion object {
        const val ID = "webhook-id"
        const val TIMESTAMP = "webhook-timestamp"
        const val SIGNATURE = "webhook-signature"
        const val VERSION = "v1,"
        const val LAST_SECOND = 253_402_300_799
        val TOLERANCE: Duration = Duration.ofMinutes(5)
    }
}
