using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Calls <c>mpt_LinkModel</c> as a user, in a transaction of its own.</summary>
/// <param name="user">As whom.</param>
/// <param name="request">What is linked.</param>
/// <exception cref="DomainException">The link is refused.</exception>
public delegate void LinkAs(Guid user, LinkModelMessage.Request request);
