namespace MatterportForDataverse.Connector.Tests.Rules;

/// <summary>A rule that connectors are held to, by the number that our notes give it.</summary>
/// <param name="Number">1 to 60.</param>
/// <param name="Says">What it asks for.</param>
/// <param name="Problems">What breaks it.</param>
internal sealed record Rule(int Number, string Says, Func<ConnectorCopy, IEnumerable<string>> Problems)
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. ConnectorRules.All,
        .. PathRules.All,
        .. OperationRules.All,
        .. ParameterRules.All,
        .. SchemaRules.All,
        .. DynamicRules.All,
        .. WebhookRules.All,
        .. PackageRules.All,
    ];

    public override string ToString() => $"{Number:00} {Says}";
}
