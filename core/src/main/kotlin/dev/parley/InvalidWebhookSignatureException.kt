package dev.parley

import dev.parley.annotation.InternalParleyApi

/**
 * A webhook cannot be trusted: its signature is missing, damaged or made with another secret, or its timestamp is too far
 * from now. Answer it with status 400, and do not act on it. The message says what is wrong, and quotes neither the body nor
 * a secret.
 */
public class InvalidWebhookSignatureException @InternalParleyApi constructor(message: String) : OpenAIException(message)
