using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Inbox;

/// <summary>What came is no event that we look at, or not at this moment.</summary>
public sealed class ModelEventException : DomainException
{
    private ModelEventException(Phrase phrase, ErrorKind kind = ErrorKind.Invalid)
        : base(phrase, kind) { }

    internal static ModelEventException AtOnce() => new(Phrase.Of("event.at-once"), ErrorKind.Later);

    internal static ModelEventException Invalid() => new(Phrase.Of("event.invalid"));

    internal static ModelEventException TooLarge() => new(Phrase.Of("event.too-large").With("most", ModelEvent.MostKilobytes));
}
