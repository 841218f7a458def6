package dev.parley.wire

import org.slf4j.ILoggerFactory
import org.slf4j.IMarkerFactory
import org.slf4j.Marker
import org.slf4j.event.Level
import org.slf4j.helpers.BasicMarkerFactory
import org.slf4j.helpers.LegacyAbstractLogger
import org.slf4j.helpers.MessageFormatter
import org.slf4j.helpers.NOPMDCAdapter
import org.slf4j.spi.MDCAdapter
import org.slf4j.spi.SLF4JServiceProvider
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue

/** Keeps what the client and its engines log, at every level, so that a test can look for secrets in it. */
class LogRecorder : SLF4JServiceProvider {
    private val loggers = ConcurrentHashMap<String, RecordingLogger>()
    private val markers = BasicMarkerFactory()
    private val context = NOPMDCAdapter()

    override fun getLoggerFactory(): ILoggerFactory =
        ILoggerFactory { name -> loggers.computeIfAbsent(name, ::RecordingLogger) }

    override fun getMarkerFactory(): IMarkerFactory = markers

    override fun getMDCAdapter(): MDCAdapter = context

    override fun getRequestedApiVersion(): String = "2.0.99"

    override fun initialize() = Unit

    private class RecordingLogger(loggerName: String) : LegacyAbstractLogger() {
        private val recorded = RECORDED.any(loggerName::startsWith)

        init {
            name = loggerName
        }

        override fun isTraceEnabled() = recorded

        override fun isDebugEnabled() = recorded

        override fun isInfoEnabled() = recorded

        override fun isWarnEnabled() = recorded

        override fun isErrorEnabled() = recorded

        override fun getFullyQualifiedCallerName(): String? = null

        override fun handleNormalizedLoggingCall(
            level: Level,
            marker: Marker?,
            messagePattern: String,
            arguments: Array<out Any?>?,
            throwable: Throwable?,
        ) {
            LINES += "$level $name " + MessageFormatter.basicArrayFormat(messagePattern, arguments) +
                throwable?.stackTraceToString().orEmpty()
        }
    }

    companion object {
        private val RECORDED = listOf("dev.parley", "io.ktor", "okhttp3")
        private val LINES = ConcurrentLinkedQueue<String>()

        /** What has been logged since [forget]. */
        val lines: List<String> get() = LINES.toList()

        fun forget() = LINES.clear()
    }
}
