namespace MatterportForDataverse.Preview.Serving;

/// <summary>Someone whose eyes the page can look through.</summary>
/// <param name="Id">The row of the user.</param>
/// <param name="Name">The full name.</param>
/// <param name="Roles">The names of the security roles.</param>
/// <param name="Token">A bearer token for the Web API.</param>
internal sealed record AppUser(Guid Id, string Name, IReadOnlyList<string> Roles, string Token);
