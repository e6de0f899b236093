using GraphQL;

namespace MatterportForDataverse.EmbeddedMatterport.Errors;

/// <summary>An answer with one of Matterport's published error codes.</summary>
internal sealed class ApiError : ExecutionError
{
    private ApiError(string code, string message, int status)
        : base(message)
    {
        Code = code;
        Status = status;
    }

    public int Status { get; }

    public static ApiError Invalid(string message) => new("request.invalid", message, 400);

    public static ApiError Unauthenticated() => new("request.unauthenticated", "The token is missing, wrong or expired", 401);

    public static ApiError Unauthorized(string message) => new("request.unauthorized", message, 403);

    public static ApiError Unsupported(string message) => new("request.unsupported", message, 400);

    public static ApiError NotSimulated(string name) => Unsupported($"The embedded Matterport does not simulate {name}");

    public static ApiError NotFound(string what, string id) => new("not.found", $"{what} {id} does not exist or cannot be accessed", 404);

    public static ApiError NotUnique(string id) => new("not.unique", $"Several models have the secondary id {id}", 409);

    public static ApiError Quota(string message) => new("quota.exceeded", message, 403);

    public static ApiError Inactive(string field) => new("model.inactive", $"The model is archived: {field} is not available", 409);

    public static ApiError Locked() => new("model.locked", "Unlock the developer license to enable access to this model", 403);

    public static ApiError Internal(string message) => new("error.internal", message, 500);
}
