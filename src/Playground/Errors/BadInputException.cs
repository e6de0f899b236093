namespace MatterportForDataverse.Playground.Errors;

/// <summary>What a person gave cannot be used; the sentence says what to do.</summary>
internal sealed class BadInputException(string sentence, Exception? inner = null) : Exception(sentence, inner);
