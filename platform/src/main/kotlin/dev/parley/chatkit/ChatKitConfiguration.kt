package dev.parley.chatkit

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What ChatKit's user interface may do in a session.
 *
 * @property automaticThreadTitling Whether threads get titles. They do when `null`.
 * @property fileUpload What files users may upload. None when `null`.
 * @property history What of older chats users see. All when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitConfiguration(
    @SerialName("automatic_thread_titling") val automaticThreadTitling: ChatKitThreadTitling? = null,
    @SerialName("file_upload") val fileUpload: ChatKitFileUpload? = null,
    val history: ChatKitHistory? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * Whether threads get titles by themselves.
 *
 * @property enabled Whether they do. They do when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitThreadTitling(val enabled: Boolean? = null, val extra: Extra = Extra.NONE)

/**
 * What files users may upload.
 *
 * @property enabled Whether they may upload any. They may not when `null`.
 * @property maxFileSize The largest size of a file in megabytes, 1 to 512. Default when `null`: 512.
 * @property maxFiles The largest number of files in a session. Default when `null`: 10.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitFileUpload(
    val enabled: Boolean? = null,
    @SerialName("max_file_size") val maxFileSize: Int? = null,
    @SerialName("max_files") val maxFiles: Int? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * What of older chats users see.
 *
 * @property enabled Whether they see any. They do when `null`.
 * @property recentThreads The number of recent threads that they see. All when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitHistory(
    val enabled: Boolean? = null,
    @SerialName("recent_threads") val recentThreads: Int? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * How many requests a session may make.
 *
 * @property maxRequestsPerMinute The largest number of requests in a minute. Default when `null`: 10.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitRateLimits(
    @SerialName("max_requests_per_1_minute") val maxRequestsPerMinute: Int? = null,
    val extra: Extra = Extra.NONE,
)
