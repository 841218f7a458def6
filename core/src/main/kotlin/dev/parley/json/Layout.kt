package dev.parley.json

import kotlinx.serialization.descriptors.SerialDescriptor

/** What is known about the objects or lists of one kind at one place: which members came, and in which order. */
internal class Layout(@JvmField val descriptor: SerialDescriptor, @JvmField val shape: Shape) {
    private val members: Array<Member> = shape.members()
    private val strangers = ArrayList<Member>(0)

    /** Stands before the first member. */
    @JvmField val start: Member = Member("", NOTHING, -1)

    @JvmField val items: Place = Place()

    @JvmField val keys: Place = Place()

    /** The member whose name stands in [bytes] from [from] to [to], where [name] spells it if that is not plain. */
    fun member(bytes: ByteArray, from: Int, to: Int, name: String?): Member {
        if (name != null) return named(name)
        for (member in members) if (member.isNamed(bytes, from, to)) return member
        for (i in strangers.indices) if (strangers[i].isNamed(bytes, from, to)) return strangers[i]
        return stranger(String(bytes, from, to - from, Charsets.UTF_8))
    }

    fun isRemembered(member: Member): Boolean = member.index >= 0 || member in strangers

    private fun named(name: String): Member = members.firstOrNull { it.name == name } ?: stranger(name)

    private fun stranger(name: String): Member {
        val member = Member(name, Shape.writtenName(name), -1)
        if (strangers.size < MAX_STRANGERS && name.length <= MAX_NAME) strangers.add(member)
        return member
    }

    private companion object {
        val NOTHING = ByteArray(0)
        const val MAX_STRANGERS = 16
        const val MAX_NAME = 64
    }
}
