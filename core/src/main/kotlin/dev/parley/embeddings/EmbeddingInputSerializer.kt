package dev.parley.embeddings

import dev.parley.json.TextsOrTokensSerializer
import kotlinx.serialization.encoding.Encoder

internal object EmbeddingInputSerializer : TextsOrTokensSerializer<EmbeddingInput>(
    name = "EmbeddingInput",
    fromText = EmbeddingInput::Text,
    fromTexts = EmbeddingInput::Texts,
    fromTokens = EmbeddingInput::Tokens,
    fromTokenLists = EmbeddingInput::TokenLists,
) {
    override fun serialize(encoder: Encoder, value: EmbeddingInput): Unit = when (value) {
        is EmbeddingInput.Text -> encoder.encodeSerializableValue(text, value.text)
        is EmbeddingInput.Texts -> encoder.encodeSerializableValue(texts, value.texts)
        is EmbeddingInput.Tokens -> encoder.encodeSerializableValue(tokens, value.tokens)
        is EmbeddingInput.TokenLists -> encoder.encodeSerializableValue(tokenLists, value.tokenLists)
    }
}
