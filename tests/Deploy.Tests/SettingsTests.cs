using System.Text.Json;

namespace MatterportForDataverse.Deploy.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_sample_names_exactly_what_the_package_has_and_no_connection()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Deployment.SampleSettings));
        var references = Deployment.Solution.Customizations.ConnectionReferences;
        var variables = Deployment.Solution.EnvironmentVariables.Select(variable => variable.SchemaName.Text);

        Assert.NotEmpty(references);
        Assert.Equal(
            references.Select(reference => (reference.LogicalName.Text, reference.ConnectorId.Text, "")).Order(),
            sample
                .RootElement.GetProperty("ConnectionReferences")
                .EnumerateArray()
                .Select(entry => (Text(entry, "LogicalName"), Text(entry, "ConnectorId"), Text(entry, "ConnectionId")))
                .Order()
        );
        Assert.Equal(
            variables.Select(name => (name, "")).Order(),
            sample
                .RootElement.GetProperty("EnvironmentVariables")
                .EnumerateArray()
                .Select(entry => (Text(entry, "SchemaName"), Text(entry, "Value")))
                .Order()
        );
    }

    [Fact]
    public void The_sample_as_it_is_is_refused_with_what_to_fill_in()
    {
        var run = _work.Run(("SettingsFile", Deployment.SampleSettings));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "leaves ConnectionId of mpt_dataverse empty. Fill it in, or remove the entry. pac connection list shows",
            run.Text,
            StringComparison.Ordinal
        );
        Assert.Empty(_work.Calls);
    }

    [Fact]
    public void A_file_that_fits_goes_along_with_the_import()
    {
        var file = _work.Write("test.json", Settings.With("shared-commondataser-1"));

        var run = _work.Run(("SettingsFile", file));

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("WARNING", run.Text, StringComparison.Ordinal);
        Assert.Contains(_work.Calls, call => call.Contains($"--settings-file {file}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not json", "is not a JSON object")]
    [InlineData("[]", "is not a JSON object")]
    [InlineData(
        """{ "ConnectionReference": [] }""",
        "has a part ConnectionReference. Only EnvironmentVariables and ConnectionReferences are known."
    )]
    [InlineData("""{ "ConnectionReferences": [ { "ConnectionId": "1" } ] }""", "has an entry without LogicalName")]
    [InlineData("""{ "ConnectionReferences": [ "mpt_dataverse" ] }""", "has an entry without LogicalName")]
    [InlineData(
        """{ "ConnectionReferences": [ { "LogicalName": "mpt_other", "ConnectionId": "1" } ] }""",
        "names the connection reference mpt_other, which the package lacks. It has mpt_dataverse."
    )]
    [InlineData(
        """{ "EnvironmentVariables": [ { "SchemaName": "mpt_ApiBase", "Value": "1" } ] }""",
        "names the environment variable mpt_ApiBase, which the package lacks. It has none."
    )]
    [InlineData(
        """{ "ConnectionReferences": [ { "LogicalName": "mpt_dataverse", "ConnectionId": "1", "ConnectorId": "/x" } ] }""",
        "gives mpt_dataverse another connector than the package"
    )]
    public void A_file_that_does_not_fit_is_refused_before_anything_is_called(string text, string why)
    {
        var run = _work.Run(("SettingsFile", _work.Write("test.json", text)));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Text, StringComparison.Ordinal);
        Assert.Empty(_work.Calls);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        var run = _work.Run(("SettingsFile", "nowhere.json"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no settings file", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "EnvironmentVariables": null, "ConnectionReferences": [] }""")]
    [InlineData("{}")]
    public void A_connection_that_is_left_out_is_warned_of(string text)
    {
        var run = _work.Run(("SettingsFile", _work.Write("test.json", text)));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("WARNING:", run.Text, StringComparison.Ordinal);
        Assert.Contains("sets no connection for mpt_dataverse", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_missing_connection_is_warned_of() =>
        Assert.Contains(
            "WARNING: Without -SettingsFile no connection is set for mpt_dataverse.",
            _work.Run().Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_environment_variable_of_the_package_is_known_and_must_be_filled()
    {
        var definition = Directory.CreateDirectory(
            Path.Combine(_work.CopyScript(), "solution-package", "src", "environmentvariabledefinitions", "mpt_ApiBase")
        );
        File.WriteAllText(
            Path.Combine(definition.FullName, "environmentvariabledefinition.xml"),
            """<environmentvariabledefinition schemaname="mpt_ApiBase" />"""
        );

        var empty = _work.Run(
            ("SettingsFile", _work.Write("test.json", """{ "EnvironmentVariables": [ { "SchemaName": "mpt_ApiBase", "Value": "" } ] }"""))
        );
        var filled = _work.Run(
            ("SettingsFile", _work.Write("test.json", """{ "EnvironmentVariables": [ { "SchemaName": "mpt_ApiBase", "Value": "x" } ] }"""))
        );

        Assert.Equal((2, 0), (empty.ExitCode, filled.ExitCode));
        Assert.Contains("leaves Value of mpt_ApiBase empty", empty.Text, StringComparison.Ordinal);
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}
