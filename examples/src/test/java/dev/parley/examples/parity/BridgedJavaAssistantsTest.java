package dev.parley.examples.parity;

/** The same through the bridge, in Java, by a service that has no assistants any more. */
class BridgedJavaAssistantsTest extends ParityJavaAssistantsTest {
    @Override
    protected boolean getBridged() {
        return true;
    }
}
