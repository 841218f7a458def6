package dev.parley.bridge.process

import dev.parley.bridge.store.DirectoryStore
import dev.parley.bridge.store.JdbcStore
import dev.parley.bridge.store.Store
import org.h2.jdbcx.JdbcConnectionPool
import org.h2.jdbcx.JdbcDataSource
import org.postgresql.ds.PGConnectionPoolDataSource
import java.nio.file.Path
import javax.sql.ConnectionPoolDataSource

/** Stores that several processes open, by what they tell each other of them. */
internal object StorePlaces {
    fun open(place: String): Store = when {
        place.startsWith("jdbc:h2:") -> pooled(JdbcDataSource().apply { setURL(place) })
        place.startsWith("jdbc:") -> pooled(PGConnectionPoolDataSource().apply { setURL(place) })
        else -> DirectoryStore(Path.of(place))
    }

    private fun pooled(source: ConnectionPoolDataSource): Store {
        val pool = JdbcConnectionPool.create(source)
        val store = JdbcStore(pool)
        return object : Store by store {
            override fun close() = pool.dispose()
        }
    }
}
