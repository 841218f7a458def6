package dev.parley.bridge.store

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import org.opentest4j.TestAbortedException
import java.time.Duration

/** A PostgreSQL of the tests' own, which ends with them; tests are skipped where none can run. */
internal object Postgres {
    private val started =
        lazy { runCatching { EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start() } }

    val url: String
        get() = started.value.getOrElse {
            System.err.println("SKIPPED: no PostgreSQL can be started here: $it")
            throw TestAbortedException("no PostgreSQL can be started here", it)
        }.getJdbcUrl("postgres", "postgres")
}
