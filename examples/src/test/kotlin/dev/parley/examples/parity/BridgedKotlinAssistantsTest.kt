package dev.parley.examples.parity

/** The same through the bridge, in Kotlin, by a service that has no assistants any more. */
class BridgedKotlinAssistantsTest : ParityKotlinAssistantsTest() {
    override val bridged: Boolean get() = true
}
