package dev.parley.realtime

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/**
 * Client secrets: with one of them a browser or an app opens a session of its own, and never sees the API key.
 *
 * ```kotlin
 * val session = RealtimeSessionRequest("gpt-realtime", instructions = "Be brief.")
 * val secret = openai.realtime.clientSecrets.create(ClientSecretRequest(session))
 * println("hand ${secret.value} to the browser before ${secret.expiresAt}")
 * ```
 *
 * See the
 * [API reference](https://platform.openai.com/docs/api-reference/realtime-sessions/create-realtime-client-secret).
 */
@ApiService
public class ClientSecrets internal constructor(private val transport: Transport) {
    /**
     * Creates a client secret for sessions of conversation or transcription.
     *
     * See the
     * [API reference](https://platform.openai.com/docs/api-reference/realtime-sessions/create-realtime-client-secret).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: ClientSecretRequest = ClientSecretRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): ClientSecret = transport.send(
        ApiCall.post(ClientSecretRequest.serializer(), request, REALTIME, CLIENT_SECRETS),
        ClientSecret.serializer(),
        options,
    )

    /**
     * Creates a client secret for sessions of translation.
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun createTranslation(
        request: TranslationClientSecretRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): TranslationClientSecret = transport.send(
        ApiCall.post(TranslationClientSecretRequest.serializer(), request, REALTIME, TRANSLATIONS, CLIENT_SECRETS),
        TranslationClientSecret.serializer(),
        options,
    )

    private companion object {
        private const val CLIENT_SECRETS = "client_secrets"
    }
}

/** The first segment of every path of this package. */
internal const val REALTIME: String = "realtime"

/** The second segment of every path of translations. */
internal const val TRANSLATIONS: String = "translations"
