namespace MatterportForDataverse.Deploy.Tests;

/// <summary>Deployment settings as pac solution create-settings writes them.</summary>
internal static class Settings
{
    public const string Connector = "/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps";

    public static string With(string connectionId, string name = "mpt_dataverse", string connector = Connector) =>
        $$"""
            {
              "EnvironmentVariables": [],
              "ConnectionReferences": [ { "LogicalName": "{{name}}", "ConnectionId": "{{connectionId}}", "ConnectorId": "{{connector}}" } ]
            }
            """;
}
