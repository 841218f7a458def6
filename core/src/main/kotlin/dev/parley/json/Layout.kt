package dev.parley.json

import kotlinx.serialization.descriptors.SerialDescriptor

/** What is known about the objects or lists of one kind at one place: which members came, and in which order. */
internal class Layout(@JvmField val descriptor: SerialDescriptor, @JvmField val shape: Shape) {
    /**
     * Of an object: what stands before its first member, what stands for all that are not remembered, and its members.
     * Of others: where the items or the keys stand, and where the values.
     */
    var members: Array<Member> = arrayOf(nameless(FIRST), nameless(SECOND), *shape.members(SECOND + 1))
        private set
    private val described = members.size

    /** The member whose name stands in [bytes] from [from] to [to], where [name] spells it if that is not plain. */
    fun member(bytes: ByteArray, from: Int, to: Int, name: String?): Member {
        if (name != null) return named(name)
        for (member in members) if (member.isNamed(bytes, from, to)) return member
        return stranger(String(bytes, from, to - from, Charsets.UTF_8))
    }

    private fun named(name: String): Member =
        members.firstOrNull { it.name == name && it.at > SECOND } ?: stranger(name)

    private fun stranger(name: String): Member {
        val isRemembered = members.size - described < MAX_STRANGERS && name.length <= MAX_NAME
        val member = Member(if (isRemembered) members.size else SECOND, name, Shape.writtenName(name), -1)
        if (isRemembered) members += member
        return member
    }

    companion object {
        const val FIRST: Int = 0
        const val SECOND: Int = 1
        private const val MAX_STRANGERS = 16
        private const val MAX_NAME = 64
        private val NOTHING = ByteArray(0)

        private fun nameless(at: Int) = Member(at, "", NOTHING, -1)
    }
}
