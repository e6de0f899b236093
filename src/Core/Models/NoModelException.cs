using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>A row without a model is to be synchronised.</summary>
public sealed class NoModelException()
    : DomainException("model.none", ErrorKind.Invalid, "This row has no model. Use Find model to link one, then try again.");
