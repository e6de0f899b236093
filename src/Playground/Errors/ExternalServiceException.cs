namespace MatterportForDataverse.Playground.Errors;

/// <summary>The other side failed, or could not be reached; the sentence says what to do.</summary>
internal sealed class ExternalServiceException(string sentence, Exception? inner = null) : Exception(sentence, inner);
