using System.ServiceModel;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>How the platform took it, in a word.</summary>
internal static partial class CallOutcome
{
    /// <summary>It was done.</summary>
    public const string Done = "done";

    /// <summary>The platform itself refused: a privilege is missing.</summary>
    public const string NoPrivilege = "no privilege";

    /// <summary>The platform itself refused: the column is secured.</summary>
    public const string Secured = "secured";

    /// <summary>Done, how the platform refused, or the stable code with which we did; of a guard's codes, which guard.</summary>
    public static string Of(Action act)
    {
        try
        {
            act();
            return Done;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.ErrorCode switch
            {
                PlatformErrorCodes.PrivilegeMissing => NoPrivilege,
                PlatformErrorCodes.SecuredCreate or PlatformErrorCodes.SecuredUpdate => Secured,
                PlatformErrorCodes.PluginRefused when Code().Match(fault.Message) is { Success: true } match => match.Groups[1].Value,
                _ => fault.Message,
            };
        }
    }

    [GeneratedRegex(@"\[(guard\.[a-z-]+|[a-z.-]+)(?:\.[a-z-]+)?\]\s*$")]
    private static partial Regex Code();
}
