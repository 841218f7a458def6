package dev.parley

/** Is told of the head of each answer to a call, of failed tries too, before the body is read. */
public fun interface ResponseListener {
    /** Called on the thread that runs the call: it should return soon. What it throws ends the call. */
    public fun onResponse(info: ResponseInfo)
}
