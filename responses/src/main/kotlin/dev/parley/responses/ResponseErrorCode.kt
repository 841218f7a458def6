package dev.parley.responses

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What made a response fail. */
@Serializable(with = ResponseErrorCodeSerializer::class)
public class ResponseErrorCode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service. */
        @JvmField public val SERVER_ERROR: ResponseErrorCode = ResponseErrorCode("server_error")

        /** Too many requests or tokens. */
        @JvmField public val RATE_LIMIT_EXCEEDED: ResponseErrorCode = ResponseErrorCode("rate_limit_exceeded")

        /** The prompt. */
        @JvmField public val INVALID_PROMPT: ResponseErrorCode = ResponseErrorCode("invalid_prompt")

        /** Data that may not be handled in this region. */
        @JvmField public val DATA_RESIDENCY_MISMATCH: ResponseErrorCode = ResponseErrorCode("data_residency_mismatch")

        /** The rules on biology. */
        @JvmField public val BIO_POLICY: ResponseErrorCode = ResponseErrorCode("bio_policy")

        /** A vector store that was too slow. */
        @JvmField public val VECTOR_STORE_TIMEOUT: ResponseErrorCode = ResponseErrorCode("vector_store_timeout")

        /** An image that cannot be used. */
        @JvmField public val INVALID_IMAGE: ResponseErrorCode = ResponseErrorCode("invalid_image")

        /** An image whose format is not known. */
        @JvmField public val INVALID_IMAGE_FORMAT: ResponseErrorCode = ResponseErrorCode("invalid_image_format")

        /** An image whose base64 is wrong. */
        @JvmField public val INVALID_BASE64_IMAGE: ResponseErrorCode = ResponseErrorCode("invalid_base64_image")

        /** An image whose address is wrong. */
        @JvmField public val INVALID_IMAGE_URL: ResponseErrorCode = ResponseErrorCode("invalid_image_url")

        /** An image with too many pixels. */
        @JvmField public val IMAGE_TOO_LARGE: ResponseErrorCode = ResponseErrorCode("image_too_large")

        /** An image with too few pixels. */
        @JvmField public val IMAGE_TOO_SMALL: ResponseErrorCode = ResponseErrorCode("image_too_small")

        /** An image that cannot be read. */
        @JvmField public val IMAGE_PARSE_ERROR: ResponseErrorCode = ResponseErrorCode("image_parse_error")

        /** An image against the rules. */
        @JvmField
        public val IMAGE_CONTENT_POLICY_VIOLATION: ResponseErrorCode =
            ResponseErrorCode("image_content_policy_violation")

        /** An image whose colours are stored in a way that is not known. */
        @JvmField public val INVALID_IMAGE_MODE: ResponseErrorCode = ResponseErrorCode("invalid_image_mode")

        /** An image with too many bytes. */
        @JvmField public val IMAGE_FILE_TOO_LARGE: ResponseErrorCode = ResponseErrorCode("image_file_too_large")

        /** An image whose media type is not known. */
        @JvmField
        public val UNSUPPORTED_IMAGE_MEDIA_TYPE: ResponseErrorCode = ResponseErrorCode("unsupported_image_media_type")

        /** An image without content. */
        @JvmField public val EMPTY_IMAGE_FILE: ResponseErrorCode = ResponseErrorCode("empty_image_file")

        /** An image that could not be fetched. */
        @JvmField public val FAILED_TO_DOWNLOAD_IMAGE: ResponseErrorCode = ResponseErrorCode("failed_to_download_image")

        /** An image file that does not exist. */
        @JvmField public val IMAGE_FILE_NOT_FOUND: ResponseErrorCode = ResponseErrorCode("image_file_not_found")

        /** The ResponseErrorCode called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ResponseErrorCode = ResponseErrorCode(value)
    }
}

internal object ResponseErrorCodeSerializer : OpenEnumSerializer<ResponseErrorCode>(
    "ResponseErrorCode",
    ResponseErrorCode::of,
)
