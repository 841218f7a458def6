package dev.parley.bridge.store

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.matchers.shouldBe
import org.h2.jdbcx.JdbcConnectionPool
import org.h2.jdbcx.JdbcDataSource
import org.postgresql.ds.PGConnectionPoolDataSource
import java.io.IOException
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import javax.sql.DataSource

/** What a store in any database does; [source] gives connections to one that is empty at first. */
abstract class JdbcStoreTest : StoreTest() {
    abstract val source: DataSource

    override fun open(): Store = JdbcStore(source)

    @BeforeEach
    fun drop() {
        execute("drop table if exists parley_documents")
    }

    @Test
    fun `programs that start at once all find the table`() {
        val pool = Executors.newFixedThreadPool(4)
        val opened = pool.invokeAll(List(4) { n -> Callable { open().write("begin", Document.of("a$n", 1, "{}")) } })
        pool.shutdown()
        opened.map { it.get() } shouldBe List(4) { true }
        open().list("begin", Slice.ALL).map { it.id } shouldBe listOf("a0", "a1", "a2", "a3")
    }

    @Test
    fun `equal positions are in the order of ids, letter by letter`() {
        val store = open()
        listOf("b", "B", "a_", "a-", "aB", "a1").forEach { store.write("ids", Document.of(it, 1, "{}")) }
        store.list("ids", Slice.ALL).map { it.id } shouldBe listOf("B", "a-", "a1", "aB", "a_", "b")
    }

    @Test
    fun `a document of a megabyte in any script comes back as it was`() {
        val json = "{\"text\":\"" + "ä語😀'\\\\".repeat(100_000) + "\"}"
        open().write("big", Document.of("a", Long.MAX_VALUE, json))
        open().read("big", "a") shouldBe Document("a", Long.MAX_VALUE, 1, json)
    }

    @Test
    fun `a table that is gone is a failure of the store`() {
        val store = open()
        drop()
        shouldThrow<IOException> { store.read("gone", "a") }
        shouldThrow<IOException> { store.write("gone", Document.of("a", 1, "{}")) }
    }

    private fun execute(sql: String) {
        source.connection.use { connection -> connection.createStatement().use { it.execute(sql) } }
    }
}

class H2StoreTest : JdbcStoreTest() {
    override val source: JdbcConnectionPool =
        JdbcConnectionPool.create(JdbcDataSource().apply { setURL("jdbc:h2:mem:store;DB_CLOSE_DELAY=-1") })

    @AfterAll
    fun close() = source.dispose()
}

class PostgresStoreTest : JdbcStoreTest() {
    private val pool = lazy {
        JdbcConnectionPool.create(PGConnectionPoolDataSource().apply { setURL(Postgres.url) })
    }
    override val source: DataSource by pool

    @AfterAll
    fun close() {
        if (pool.isInitialized()) pool.value.dispose()
    }
}
