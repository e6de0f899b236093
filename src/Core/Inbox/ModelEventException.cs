using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Inbox;

/// <summary>What came is no event that we look at.</summary>
public sealed class ModelEventException : DomainException
{
    private ModelEventException(Phrase phrase)
        : base(phrase, ErrorKind.Invalid) { }

    internal static ModelEventException Invalid() => new(Phrase.Of("event.invalid"));

    internal static ModelEventException TooLarge() => new(Phrase.Of("event.too-large").With("most", ModelEvent.MostKilobytes));
}
