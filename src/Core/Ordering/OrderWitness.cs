using MatterportForDataverse.Core.Callers;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Who does something to an order, as the ledger notes it.</summary>
/// <param name="Call">The identities; null when the system does it.</param>
/// <param name="RequestId">The platform's ID of the request.</param>
public sealed record OrderWitness(CallerIdentities? Call, Guid RequestId);
