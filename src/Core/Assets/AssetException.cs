using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Assets;

/// <summary>There is no link to a file that we would hand out.</summary>
/// <param name="phrase">Why.</param>
/// <param name="kind">What sort of refusal it is.</param>
public sealed class AssetException(Phrase phrase, ErrorKind kind) : DomainException(phrase, kind);
