using System.Globalization;
using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>What a caller gets when a plug-in throws.</summary>
internal static class PluginFailure
{
    public static FaultException<OrganizationServiceFault> Of(InvalidPluginExecutionException refused, PluginTraceLog trace)
    {
        var fault = OrganizationFault.Of(PlatformErrorCodes.PluginRefused, refused.Message);
        var status = refused.HttpStatus == PluginHttpStatusCode.NotSet ? PluginHttpStatusCode.BadRequest : refused.HttpStatus;
        fault.Detail.ErrorDetails[OrganizationFault.HttpStatus] = (int)status;
        fault.Detail.ErrorDetails["OperationStatus"] = ((int)refused.Status).ToString(CultureInfo.InvariantCulture);
        fault.Detail.ErrorDetails["SubErrorCode"] = refused.ErrorCode.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in refused.ExceptionDetails ?? new Dictionary<string, string>())
        {
            fault.Detail.ErrorDetails[name] = value;
        }

        fault.Detail.TraceText = trace.Text;
        return fault;
    }

    public static FaultException<OrganizationServiceFault> Unexpected(string type, Exception failed, PluginTraceLog trace)
    {
        var fault = OrganizationFault.Of(
            PlatformErrorCodes.PluginFailed,
            $"An unexpected error occurred from ISV code. ({type}: {failed.GetType().Name}: {failed.Message})"
        );
        fault.Detail.TraceText = trace.Text + failed;
        return fault;
    }
}
