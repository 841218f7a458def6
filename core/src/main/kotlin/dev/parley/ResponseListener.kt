package dev.parley

/** Is called with the head of each response to a call, failed tries included, before the body is read. */
public fun interface ResponseListener {
    /** Called on the thread that runs the call: it should return soon. An exception of its own ends the call. */
    public fun onResponse(info: ResponseInfo)
}
