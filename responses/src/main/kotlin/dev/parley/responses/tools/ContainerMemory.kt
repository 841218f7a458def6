package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The memory of a container. */
@Serializable(with = ContainerMemorySerializer::class)
public class ContainerMemory private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** 1 GB. */
        @JvmField public val ONE_GB: ContainerMemory = ContainerMemory("1g")

        /** 4 GB. */
        @JvmField public val FOUR_GB: ContainerMemory = ContainerMemory("4g")

        /** 16 GB. */
        @JvmField public val SIXTEEN_GB: ContainerMemory = ContainerMemory("16g")

        /** 64 GB. */
        @JvmField public val SIXTY_FOUR_GB: ContainerMemory = ContainerMemory("64g")

        /** The [ContainerMemory] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ContainerMemory = ContainerMemory(value).known()
    }
}

internal object ContainerMemorySerializer : OpenEnumSerializer<ContainerMemory>("ContainerMemory", ContainerMemory::of)
