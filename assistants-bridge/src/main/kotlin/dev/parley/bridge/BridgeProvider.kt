package dev.parley.bridge

import dev.parley.OpenAIConfig
import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.CarrierProvider

/** Opens what [service] opens, with [api] before it. */
internal class BridgeProvider(private val api: AssistantsApi, private val service: CarrierProvider) :
    CarrierProvider by service {
    override fun open(config: OpenAIConfig, host: String): Carrier =
        BridgeCarrier(service.open(config, host), config.baseUrl) { _, _ -> api }
}
