using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Bearer tokens of the platform's users, issued anew each time and kept in memory only.</summary>
/// <param name="system">Reads the users.</param>
internal sealed class AccessTokens(IOrganizationService system)
{
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Issues a token for the user of that full name.</summary>
    public string Issue(string name)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _names[token] = name;
        return token;
    }

    /// <summary>The id of the user whose token it is; null when it is nobody's.</summary>
    public Guid? UserOf(string token) => _names.TryGetValue(token, out var name) ? Find(name) : null;

    private Guid? Find(string name)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname") };
        query.Criteria.AddCondition("fullname", ConditionOperator.Equal, name);
        return system.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }
}
