using MatterportForDataverse.Core.Rows;

namespace MatterportForDataverse.Core.Callers;

/// <summary>The person whom a handler works for. It reads as them, holds them to their rights, and writes as the system.</summary>
/// <param name="Rows">The rows as they see them.</param>
/// <param name="Require">Holds them to what they may do with a row.</param>
/// <param name="User">As whom the call runs.</param>
/// <param name="Initiating">Who made it.</param>
public sealed record Caller(IRows Rows, RequireAccess Require, Guid User, Guid Initiating);
