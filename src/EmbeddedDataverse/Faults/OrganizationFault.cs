using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Faults;

/// <summary>Makes the faults that callers of the organization service get, with the platform's codes.</summary>
internal static class OrganizationFault
{
    /// <summary>The detail that tells the status of the Web API's response.</summary>
    public const string HttpStatus = "ApiExceptionHttpStatusCode";

    public static FaultException<OrganizationServiceFault> Of(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, message);

    public static FaultException<OrganizationServiceFault> NotSimulated(string what) =>
        Of(PlatformErrorCodes.NotSimulated, $"The playground does not simulate {what}.");

    public static FaultException<OrganizationServiceFault> NotFound(string table, Guid id) =>
        Of(PlatformErrorCodes.NotFound, $"{table} With Id = {id} Does Not Exist");

    public static FaultException<OrganizationServiceFault> KeyNotFound(string table) =>
        Of(PlatformErrorCodes.NotFound, $"A record with the specified key values does not exist in {table} entity");

    /// <summary>The method does not go with what is addressed (405).</summary>
    public static FaultException<OrganizationServiceFault> NotAllowed(string message)
    {
        var fault = Of(PlatformErrorCodes.BadRequest, message);
        fault.Detail.ErrorDetails[HttpStatus] = 405;
        return fault;
    }

    public static FaultException<OrganizationServiceFault> Invalid(string message) => Of(PlatformErrorCodes.InvalidArgument, message);

    public static FaultException<OrganizationServiceFault> Deadlock() =>
        Of(PlatformErrorCodes.Deadlock, "Generic SQL error: the transaction was deadlocked and chosen as the victim.");

    public static FaultException<OrganizationServiceFault> NoTransaction() =>
        Of(
            PlatformErrorCodes.NoTransaction,
            "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls"
                + " and continue processing."
        );

    public static FaultException<OrganizationServiceFault> UnknownTable(string? table) =>
        Of(PlatformErrorCodes.UnknownTable, $"The entity with a name = '{table}' was not found in the MetadataCache.");

    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string column) =>
        Of(PlatformErrorCodes.UnknownColumn, $"'{table}' entity doesn't contain attribute with Name = '{column}'.");
}
