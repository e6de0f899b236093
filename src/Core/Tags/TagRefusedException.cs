using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>A tag cannot be created as somebody asks for it.</summary>
/// <param name="code">The code of the reason.</param>
public sealed class TagRefusedException(string code) : DomainException(Phrase.Of(code), ErrorKind.Invalid);
