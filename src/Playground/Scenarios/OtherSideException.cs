namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>The other side failed, or could not be reached; the sentence says what to do.</summary>
internal sealed class OtherSideException(string sentence, Exception? inner = null) : Exception(sentence, inner);
