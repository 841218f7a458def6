package dev.parley.schema

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.StructureKind

/** The property of an object that holds what is no object itself. */
internal const val VALUE = "value"

private const val LONGEST_NAME = 64
private val NAME = Regex("[A-Za-z0-9_-]{1,$LONGEST_NAME}")

/** The name of a schema of [descriptor]: that of its class, in the letters that the service allows. */
@OptIn(ExperimentalSerializationApi::class)
internal fun nameOf(descriptor: SerialDescriptor): String {
    if (descriptor.kind == StructureKind.LIST) {
        return (nameOf(descriptor.getElementDescriptor(0)) + "s").take(LONGEST_NAME)
    }
    val simple = descriptor.serialName.replace(Regex("[\\w-]+\\."), "")
    return simple.replace(Regex("[^A-Za-z0-9_-]+"), "_").trimEnd('_').take(LONGEST_NAME)
}

internal fun requireName(name: String): String {
    require(NAME.matches(name)) { "name must be letters, digits, underscores and dashes, up to 64, but is $name" }
    return name
}
