using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Accounts;

/// <summary>The secret of an account's token cannot be had: none was entered, or who keeps it does not hand it out.</summary>
/// <param name="phrase">Why.</param>
/// <param name="kind">What sort of refusal it is.</param>
public class SecretUnreadableException(Phrase phrase, ErrorKind kind) : DomainException(phrase, kind);
