package dev.parley.finetuning

/** What may be asked for. Results are not held to it: the service may have chosen otherwise. */
internal fun FineTuningMethod.requireLimits() {
    supervised?.hyperparameters?.requireLimits()
    dpo?.hyperparameters?.requireLimits()
    reinforcement?.hyperparameters?.requireLimits()
}

internal fun SupervisedHyperparameters.requireLimits() = requireLimits(batchSize, learningRateMultiplier, epochs)

private fun DpoHyperparameters.requireLimits() {
    requireLimits(batchSize, learningRateMultiplier, epochs)
    requireAbove("beta", 0.0, 2.0, beta)
}

private fun ReinforcementHyperparameters.requireLimits() {
    requireLimits(batchSize, learningRateMultiplier, epochs)
    requireAbove("computeMultiplier", 0.00001, 10.0, computeMultiplier)
    requireWithin("evalInterval", 1..Int.MAX_VALUE, evalInterval)
    requireWithin("evalSamples", 1..Int.MAX_VALUE, evalSamples)
}

private fun requireLimits(
    batchSize: Hyperparameter<Int>?,
    learningRateMultiplier: Hyperparameter<Double>?,
    epochs: Hyperparameter<Int>?,
) {
    requireWithin("batchSize", 1..256, batchSize)
    requireAbove("learningRateMultiplier", 0.0, Double.MAX_VALUE, learningRateMultiplier)
    requireWithin("epochs", 1..50, epochs)
}

private fun requireWithin(name: String, range: IntRange, given: Hyperparameter<Int>?) {
    val value = (given as? Hyperparameter.Value)?.value ?: return
    require(value in range) { "$name must be in $range, but is $value" }
}

private fun requireAbove(name: String, low: Double, high: Double, given: Hyperparameter<Double>?) {
    val value = (given as? Hyperparameter.Value)?.value ?: return
    require(value > low && value <= high) { "$name must be above $low and at most $high, but is $value" }
}
