using GraphQL;

namespace MatterportForDataverse.EmbeddedMatterport;

/// <summary>An answer with one of Matterport's published error codes.</summary>
internal sealed class ApiFailure : ExecutionError
{
    private ApiFailure(string code, string message, int status)
        : base(message)
    {
        Code = code;
        Status = status;
    }

    public int Status { get; }

    public static ApiFailure Invalid(string message) => new("request.invalid", message, 400);

    public static ApiFailure Unauthenticated() => new("request.unauthenticated", "The token is missing, wrong or expired", 401);

    public static ApiFailure Unauthorized(string message) => new("request.unauthorized", message, 403);

    public static ApiFailure Unsupported(string message) => new("request.unsupported", message, 400);

    public static ApiFailure NotBuilt(string name) => Unsupported($"The embedded Matterport does not simulate {name}");

    public static ApiFailure NotFound(string what, string id) => new("not.found", $"{what} {id} does not exist or cannot be accessed", 404);

    public static ApiFailure NotUnique(string id) => new("not.unique", $"Several models have the secondary id {id}", 409);

    public static ApiFailure Quota(string message) => new("quota.exceeded", message, 403);

    public static ApiFailure Inactive(string field) => new("model.inactive", $"The model is archived: {field} is not available", 409);

    public static ApiFailure Locked() => new("model.locked", "Unlock the developer license to enable access to this model", 403);

    public static ApiFailure Internal(string message) => new("error.internal", message, 500);
}
