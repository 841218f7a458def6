package dev.parley.testkit.wire

import dev.parley.testkit.FakeOpenAIOptions
import io.netty.handler.ssl.SslContext
import io.netty.handler.ssl.SslContextBuilder
import io.netty.handler.ssl.SslProvider
import javax.net.ssl.KeyManagerFactory

/** TLS by the JDK with the certificate of [options]; null when they have none. */
internal fun serverTls(options: FakeOpenAIOptions): SslContext? {
    val keyStore = options.keyStore ?: return null
    val keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm())
    keys.init(keyStore, options.keyPassword.toCharArray())
    return SslContextBuilder.forServer(keys).sslProvider(SslProvider.JDK).build()
}
