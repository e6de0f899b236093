using MatterportForDataverse.Matterport;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Opens what buys, for an account. Only the step that places orders hands it over.</summary>
/// <param name="account">ID of the row of <c>mpt_account</c>.</param>
public delegate GatedActs OpenGatedActs(Guid account);
