package dev.parley

import org.slf4j.ILoggerFactory
import org.slf4j.IMarkerFactory
import org.slf4j.Logger
import org.slf4j.Marker
import org.slf4j.event.Level
import org.slf4j.helpers.BasicMarkerFactory
import org.slf4j.helpers.LegacyAbstractLogger
import org.slf4j.helpers.MessageFormatter
import org.slf4j.helpers.NOPMDCAdapter
import org.slf4j.spi.MDCAdapter
import org.slf4j.spi.SLF4JServiceProvider
import java.util.concurrent.ConcurrentLinkedQueue

/** What the client and its engines log, while [wanted] lets them. */
object CapturedLogs {
    val lines = ConcurrentLinkedQueue<String>()

    /** The lowest level that is kept; `null` for none. */
    @Volatile
    var wanted: Level? = null

    /** What is said at [level] and above while [block] runs. */
    inline fun during(level: Level, block: () -> Unit): List<String> {
        begin(level)
        try {
            block()
        } finally {
            wanted = null
        }
        return lines.toList()
    }

    /** Forgets what was said, and keeps what is said at [level] and above from now on. */
    fun begin(level: Level) {
        lines.clear()
        wanted = level
    }
}

internal class CapturingLogger(loggerName: String) : LegacyAbstractLogger() {
    init {
        name = loggerName
    }

    private val ours = RECORDED.any(loggerName::startsWith)

    private fun wants(level: Level) = ours && CapturedLogs.wanted?.let { level.toInt() >= it.toInt() } ?: false

    override fun isTraceEnabled() = wants(Level.TRACE)

    override fun isDebugEnabled() = wants(Level.DEBUG)

    override fun isInfoEnabled() = wants(Level.INFO)

    override fun isWarnEnabled() = wants(Level.WARN)

    override fun isErrorEnabled() = wants(Level.ERROR)

    override fun getFullyQualifiedCallerName(): String? = null

    override fun handleNormalizedLoggingCall(
        level: Level,
        marker: Marker?,
        messagePattern: String?,
        arguments: Array<out Any?>?,
        throwable: Throwable?,
    ) {
        val text = MessageFormatter.basicArrayFormat(messagePattern, arguments)
        CapturedLogs.lines += "$level $name $text${throwable?.stackTraceToString().orEmpty()}"
    }

    private companion object {
        private val RECORDED = listOf("dev.parley", "io.ktor", "okhttp3")
    }
}

/** Found by SLF4J through `META-INF/services`. */
class CapturingLoggerProvider : SLF4JServiceProvider {
    private val markers = BasicMarkerFactory()
    private val mdc = NOPMDCAdapter()
    private val loggers = java.util.concurrent.ConcurrentHashMap<String, Logger>()

    override fun getLoggerFactory() = ILoggerFactory { name -> loggers.computeIfAbsent(name, ::CapturingLogger) }

    override fun getMarkerFactory(): IMarkerFactory = markers

    override fun getMDCAdapter(): MDCAdapter = mdc

    override fun getRequestedApiVersion(): String = "2.0.99"

    override fun initialize() = Unit
}
