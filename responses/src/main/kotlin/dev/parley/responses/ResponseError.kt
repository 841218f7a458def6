@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable

/**
 * Why a response failed.
 *
 * @property code The error code; `null` when the service did not send it.
 * @property message What went wrong.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseError(
    val code: ResponseErrorCode? = null,
    @EncodeDefault val message: String = "",
    val extra: Extra = Extra.NONE,
)

/** The code of an error that made a response fail. */
@Serializable(with = ResponseErrorCodeSerializer::class)
public class ResponseErrorCode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service failed. */
        @JvmField public val SERVER_ERROR: ResponseErrorCode = ResponseErrorCode("server_error")

        /** Too many requests or tokens. */
        @JvmField public val RATE_LIMIT_EXCEEDED: ResponseErrorCode = ResponseErrorCode("rate_limit_exceeded")

        /** The prompt is invalid. */
        @JvmField public val INVALID_PROMPT: ResponseErrorCode = ResponseErrorCode("invalid_prompt")

        /** The data may not be processed in this region. */
        @JvmField public val DATA_RESIDENCY_MISMATCH: ResponseErrorCode = ResponseErrorCode("data_residency_mismatch")

        /** The request violates the policy on biology. */
        @JvmField public val BIO_POLICY: ResponseErrorCode = ResponseErrorCode("bio_policy")

        /** A vector store did not respond in time. */
        @JvmField public val VECTOR_STORE_TIMEOUT: ResponseErrorCode = ResponseErrorCode("vector_store_timeout")

        /** An image is invalid. */
        @JvmField public val INVALID_IMAGE: ResponseErrorCode = ResponseErrorCode("invalid_image")

        /** An image has an unknown format. */
        @JvmField public val INVALID_IMAGE_FORMAT: ResponseErrorCode = ResponseErrorCode("invalid_image_format")

        /** An image is invalid base64. */
        @JvmField public val INVALID_BASE64_IMAGE: ResponseErrorCode = ResponseErrorCode("invalid_base64_image")

        /** The URL of an image is invalid. */
        @JvmField public val INVALID_IMAGE_URL: ResponseErrorCode = ResponseErrorCode("invalid_image_url")

        /** An image has too many pixels. */
        @JvmField public val IMAGE_TOO_LARGE: ResponseErrorCode = ResponseErrorCode("image_too_large")

        /** An image has too few pixels. */
        @JvmField public val IMAGE_TOO_SMALL: ResponseErrorCode = ResponseErrorCode("image_too_small")

        /** An image cannot be parsed. */
        @JvmField public val IMAGE_PARSE_ERROR: ResponseErrorCode = ResponseErrorCode("image_parse_error")

        /** An image violates the content policy. */
        @JvmField
        public val IMAGE_CONTENT_POLICY_VIOLATION: ResponseErrorCode =
            ResponseErrorCode("image_content_policy_violation")

        /** An image has an unknown colour mode. */
        @JvmField public val INVALID_IMAGE_MODE: ResponseErrorCode = ResponseErrorCode("invalid_image_mode")

        /** The file of an image is too large. */
        @JvmField public val IMAGE_FILE_TOO_LARGE: ResponseErrorCode = ResponseErrorCode("image_file_too_large")

        /** An image has an unsupported media type. */
        @JvmField
        public val UNSUPPORTED_IMAGE_MEDIA_TYPE: ResponseErrorCode = ResponseErrorCode("unsupported_image_media_type")

        /** The file of an image is empty. */
        @JvmField public val EMPTY_IMAGE_FILE: ResponseErrorCode = ResponseErrorCode("empty_image_file")

        /** An image could not be downloaded. */
        @JvmField public val FAILED_TO_DOWNLOAD_IMAGE: ResponseErrorCode = ResponseErrorCode("failed_to_download_image")

        /** The file of an image does not exist. */
        @JvmField public val IMAGE_FILE_NOT_FOUND: ResponseErrorCode = ResponseErrorCode("image_file_not_found")

        /** The [ResponseErrorCode] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ResponseErrorCode = ResponseErrorCode(value).known()
    }
}

internal object ResponseErrorCodeSerializer : OpenEnumSerializer<ResponseErrorCode>(
    "ResponseErrorCode",
    ResponseErrorCode::of,
)
