package dev.parley.bridge.server

import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException
import dev.parley.bridge.store.DirectoryStore
import dev.parley.bridge.store.JdbcStore
import dev.parley.bridge.store.Store
import java.io.IOException
import java.nio.file.Files
import java.nio.file.InvalidPathException
import java.nio.file.Path

/** Where documents are kept: a directory, or a database when [place] is the URL of one. */
internal class StorePlace(private val place: String) {
    /** @throws IOException when it cannot be used; the message says why, and no password. */
    fun open(): Store = if (place.startsWith("jdbc:")) database() else directory()

    private fun directory(): Store = try {
        val directory = Path.of(place)
        val store = DirectoryStore(directory)
        if (!Files.isWritable(directory)) throw IOException("it may not write there")
        store
    } catch (e: IOException) {
        throw noDirectory(e)
    } catch (e: InvalidPathException) {
        throw noDirectory(e)
    }

    private fun noDirectory(cause: Exception) =
        IOException("--store $place is no directory that the program can write to", cause)

    private fun database(): Store {
        val pool = pool()
        return try {
            PooledStore(JdbcStore(pool), pool)
        } catch (e: IOException) {
            pool.close()
            throw IOException("--store is a database that has no table for the bridge, and lets none be made", e)
        }
    }

    private fun pool() = try {
        HikariDataSource(HikariConfig().apply { jdbcUrl = place })
    } catch (e: PoolInitializationException) {
        throw IOException("--store is a database that cannot be reached", e)
    } catch (@Suppress("TooGenericExceptionCaught") e: RuntimeException) {
        throw IOException("--store is no URL of a database that the program knows, which are PostgreSQL and H2", e)
    }
}

/** A store in a database, whose connections end with it. */
private class PooledStore(store: Store, private val pool: HikariDataSource) : Store by store {
    override fun close() = pool.close()
}
