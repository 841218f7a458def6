package dev.parley.containers

import dev.parley.responses.tools.ContainerMemory
import dev.parley.responses.tools.NetworkPolicy
import dev.parley.responses.tools.Skill
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates a container.
 *
 * ```
 * ContainerRequest("Report", expiresAfter = ContainerExpiration.unusedFor(Duration.ofMinutes(20)))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/containers/createContainers).
 *
 * @property name Its name.
 * @property fileIds The ids of uploaded files to copy into it. None when `null`.
 * @property expiresAfter Its expiration policy. The service's default applies when `null`.
 * @property skills The skills that are available in it. None when `null`.
 * @property memoryLimit Its memory. Default when `null`: 1 GB.
 * @property networkPolicy What it may reach. The service's default applies when `null`.
 * @throws IllegalArgumentException when [name] is blank.
 */
@Serializable
@JvmRecord
public data class ContainerRequest(
    val name: String,
    @SerialName("file_ids") val fileIds: List<String>? = null,
    @SerialName("expires_after") val expiresAfter: ContainerExpiration? = null,
    val skills: List<Skill>? = null,
    @SerialName("memory_limit") val memoryLimit: ContainerMemory? = null,
    @SerialName("network_policy") val networkPolicy: NetworkPolicy? = null,
) {
    init {
        require(name.isNotBlank()) { "name must not be blank" }
    }
}
