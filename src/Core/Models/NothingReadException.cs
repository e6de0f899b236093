using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Not one of the models that were left could be read and written.</summary>
public sealed class NothingReadException(int models)
    : DomainException("sync.nothing-read", ErrorKind.Later, $"None of {models} models could be read and written just now.");
