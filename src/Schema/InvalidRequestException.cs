namespace MatterportForDataverse.Schema;

/// <summary>A request parameter is missing or cannot be used.</summary>
public sealed class InvalidRequestException(string parameter, string? why = null)
    : DomainException("request.invalid", ErrorKind.Invalid, $"The parameter {parameter} {why ?? "is missing"}.");
