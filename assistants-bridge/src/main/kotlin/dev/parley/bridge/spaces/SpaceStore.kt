package dev.parley.bridge.spaces

import dev.parley.bridge.store.Document
import dev.parley.bridge.store.Slice
import dev.parley.bridge.store.Store

/** What lies in one [space] of a store, in folders of its own. */
internal class SpaceStore(private val all: Store, private val space: String) : Store by all {
    override fun read(folder: String, id: String): Document? = all.read(own(folder), id)

    override fun write(folder: String, document: Document): Boolean = all.write(own(folder), document)

    override fun delete(folder: String, id: String): Boolean = all.delete(own(folder), id)

    override fun list(folder: String, slice: Slice): List<Document> = all.list(own(folder), slice)

    /** Kotlin passes on no method that Java gives a default. */
    override fun waits(): Boolean = all.waits()

    override fun close(): Unit = all.close()

    private fun own(folder: String) = "$space/$folder"
}
