package dev.parley.usage

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.math.BigDecimal

/**
 * What was to be paid.
 *
 * @property amount The amount; `null` when the service did not send it.
 * @property lineItem What it is for, when the costs are grouped by it; `null` otherwise.
 * @property projectId The project, when the costs are grouped by it; `null` otherwise.
 * @property apiKeyId The API key, when the costs are grouped by it; `null` otherwise.
 * @property quantity How much of it was used, when the costs are grouped by line item; `null` otherwise.
 * @property quantityUnit The unit of [quantity], such as `tokens` or `gibibyte_hours`; `null` when there is no one unit.
 * @property objectType The object type, always `organization.costs.result`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Costs(
    val amount: CostsAmount? = null,
    @SerialName("line_item") val lineItem: String? = null,
    @SerialName("project_id") val projectId: String? = null,
    @SerialName("api_key_id") val apiKeyId: String? = null,
    @Serializable(with = DecimalSerializer::class) val quantity: BigDecimal? = null,
    @SerialName("quantity_unit") val quantityUnit: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * An amount of money.
 *
 * @property value The amount, exactly as the service wrote it.
 * @property currency The currency by ISO 4217 in lower case, such as `usd`; empty when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CostsAmount(
    @Serializable(with = DecimalSerializer::class) val value: BigDecimal = BigDecimal.ZERO,
    val currency: String = "",
    val extra: Extra = Extra.NONE,
)
