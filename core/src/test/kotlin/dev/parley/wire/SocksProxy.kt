package dev.parley.wire

import java.io.DataInputStream
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.Proxy
import java.net.ServerSocket
import java.net.Socket
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.concurrent.thread

/** A SOCKS proxy of version 5 without a login, which leads to the port [service] of this machine whatever it is asked for. */
class SocksProxy(private val service: Int) : AutoCloseable {
    private val listener = ServerSocket(0, 50, InetAddress.getLoopbackAddress())
    val port: Int = listener.localPort

    /** The names and ports that it was asked for. */
    val targets = ConcurrentLinkedQueue<String>()

    init {
        thread(isDaemon = true) {
            while (!listener.isClosed) runCatching { listener.accept() }.onSuccess(::serve)
        }
    }

    private fun serve(client: Socket) = thread(isDaemon = true) {
        runCatching {
            client.use {
                greet(client)
                Socket(Proxy.NO_PROXY).use { pass(client, it) }
            }
        }
    }

    /** Version and ways to log in; then version, command, zero, the kind of address, a name and a port. */
    private fun greet(client: Socket) {
        val input = DataInputStream(client.getInputStream())
        input.readByte()
        input.readNBytes(input.readUnsignedByte())
        client.getOutputStream().write(byteArrayOf(VERSION, NO_LOGIN))
        check(input.readNBytes(4).last() == NAME)
        val name = input.readNBytes(input.readUnsignedByte()).decodeToString()
        targets += "$name:${input.readUnsignedShort()}"
        client.getOutputStream().write(byteArrayOf(VERSION, DONE, 0, ADDRESS, 0, 0, 0, 0, 0, 0))
    }

    private fun pass(client: Socket, target: Socket) {
        target.connect(InetSocketAddress("127.0.0.1", service))
        thread(isDaemon = true) {
            runCatching { client.getInputStream().copyTo(target.getOutputStream()) }
            target.close()
        }
        target.getInputStream().copyTo(client.getOutputStream())
    }

    override fun close() = listener.close()

    private companion object {
        const val VERSION: Byte = 5
        const val NO_LOGIN: Byte = 0
        const val DONE: Byte = 0
        const val ADDRESS: Byte = 1
        const val NAME: Byte = 3
    }
}
