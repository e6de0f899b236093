using MatterportForDataverse.Matterport;

namespace MatterportForDataverse.Core.Accounts;

/// <summary>Opens a client for an account. The edge does it, since only the edge may read the secret.</summary>
/// <param name="account">Id of the row of <c>mpt_account</c>.</param>
public delegate MatterportClient OpenMatterport(Guid account);
