using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Not one of the models that were left could be read and written.</summary>
public sealed class NothingReadException(int models)
    : DomainException(Phrase.Of("sync.nothing-read").With("models", models), ErrorKind.Later);
