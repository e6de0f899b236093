using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>What the Web API stands on.</summary>
/// <param name="Package">The tables and custom APIs.</param>
/// <param name="ServiceFor">The organization service as a user, or as another for whom the user acts, which takes a privilege.</param>
/// <param name="PrivilegesOf">The privileges that a user holds, by name.</param>
/// <param name="CountRows">How many rows a table has.</param>
/// <param name="InTransaction">Makes requests of one of these services in one transaction.</param>
/// <param name="RunJobs">Runs the asynchronous jobs that wait.</param>
internal sealed record WebApiBackend(
    SolutionPackage Package,
    Func<Guid, Guid?, IOrganizationService> ServiceFor,
    Func<Guid, IReadOnlyDictionary<string, PrivilegeLevel>> PrivilegesOf,
    Func<TableMetadata, long> CountRows,
    Action<IOrganizationService, Action<IOrganizationService>> InTransaction,
    Action RunJobs
);
