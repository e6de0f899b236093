using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>A row without a model is to be synchronised.</summary>
public sealed class NoModelException() : DomainException(Phrase.Of("model.none"), ErrorKind.Invalid);
