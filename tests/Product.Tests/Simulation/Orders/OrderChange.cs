using System.Text.Json;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>A change in Matterport that costs, shows, or cannot be undone, as it goes out.</summary>
/// <param name="Model">The model.</param>
/// <param name="Want">What is done (<see cref="OrderWants"/>).</param>
/// <param name="Root">The field of the answer that tells.</param>
internal sealed record OrderChange(string Model, string Want, string Root)
{
    /// <summary>The fields that make such changes.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    ["unlockModelBundle", "updateModelState", "updateModelAccessVisibility", "deleteModel"];

    /// <summary>Puts a model back, which takes no order.</summary>
    public bool Hides => Want == OrderWants.Show + "private";

    public bool Shows => Want.StartsWith(OrderWants.Show, StringComparison.Ordinal) && !Hides;

    /// <summary>Reads the body of a request; null when it is something else.</summary>
    public static OrderChange? Of(string body)
    {
        if (Fields.FirstOrDefault(field => body.Contains(field, StringComparison.Ordinal)) is not { } field)
        {
            return null;
        }

        var variables = JsonDocument.Parse(body).RootElement.GetProperty("variables");
        var model = variables.GetProperty("modelId").GetString()!;
        return field switch
        {
            "unlockModelBundle" => new(model, variables.GetProperty("bundleId").GetString()!, field),
            "updateModelState" => new(
                model,
                body.Contains("state: inactive", StringComparison.Ordinal) ? OrderWants.Archive : OrderWants.Activate,
                field
            ),
            "deleteModel" => new(model, OrderWants.Delete, field),
            _ => Visible(model, variables),
        };
    }

    private static OrderChange Visible(string model, JsonElement variables)
    {
        var who = new[] { "public", "unlisted", "private" }.Single(one => variables.GetProperty(one).GetBoolean());
        return new(model, OrderWants.Show + who, who);
    }
}
